"""Use cases: synchronous functions with return values, and the lane that runs them."""
