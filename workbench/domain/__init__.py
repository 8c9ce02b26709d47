"""What the product talks about: articles, mentions, claims, links, the codebook. Standard library only."""
