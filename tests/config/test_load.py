"""The configuration is read strictly: every problem at once, with its line, and no value that YAML guessed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workbench.config.file import read_file
from workbench.config.load import load
from workbench.config.model import Config
from workbench.config.place import find
from workbench.domain.errors import ConfigError

ROOT = Path(__file__).parents[2]


def write(folder: Path, text: str) -> Path:
    """A config.yaml with this text."""
    path = folder / "config.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_projects_own_configuration_is_valid_and_has_the_default_codebook() -> None:
    config = read_file(ROOT / "config.yaml")
    assert config.codebook == Config().codebook
    assert config.database == ROOT / "annotations/workbench.sqlite"


def test_every_problem_is_listed_at_once_with_its_line(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "ui:\n  them: night\n  language: fr\n  mouse: perhaps\nlinking:\n  near: high\nnonsense: 1\n",
    )
    with pytest.raises(ConfigError) as caught:
        read_file(path)
    text = "\n".join(caught.value.problems)
    assert len(caught.value.problems) == 5
    for line, word in (
        (2, "'theme'"),
        (3, "allowed: en, ar"),
        (4, "true or false"),
        (6, "a number"),
        (7, "nonsense"),
    ):
        assert f"config.yaml:{line}: " in text and word in text


def test_yaml_guesses_never_become_values(tmp_path: Path) -> None:
    config = read_file(
        write(
            tmp_path,
            "analyst: no\ncodebook:\n  version: 1:30\n  labels:\n    - {id: yes, key: 1, en: 0x10, ar: ~}\n",
        )
    )
    assert config.analyst == "no"
    assert config.codebook.version == "1:30"
    label = config.codebook.labels[0]
    assert (label.id, label.key, label.en, label.ar) == ("yes", "1", "0x10", "~")


def test_duplicate_keys_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        read_file(write(tmp_path, "analyst: a\nanalyst: b\n"))
    assert "stands twice" in caught.value.problems[0]


def test_a_label_key_used_twice_is_refused(tmp_path: Path) -> None:
    text = 'codebook:\n  version: "1"\n  labels:\n    - {id: a, key: "1", en: A, ar: ا}\n    - {id: b, key: "1", en: B, ar: ب}\n'
    with pytest.raises(ConfigError) as caught:
        read_file(write(tmp_path, text))
    assert "label key '1' is used twice" in caught.value.problems[0]


@pytest.mark.parametrize(
    "text", ["a: [1, 2", "\t- x", "!!python/object:os.system {}", "- 1\n- 2", "just words"]
)
def test_broken_files_are_one_clear_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError):
        read_file(write(tmp_path, text))


def test_an_empty_file_means_defaults(tmp_path: Path) -> None:
    assert read_file(write(tmp_path, "# nothing\n")) == Config()


def test_relative_paths_belong_to_the_files_folder(tmp_path: Path) -> None:
    assert read_file(write(tmp_path, "database: x/y.sqlite\n")).database == tmp_path / "x/y.sqlite"


def test_precedence_is_flag_environment_here_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    user = tmp_path / "home/workbench/config.yaml"
    user.parent.mkdir(parents=True)
    user.write_text("analyst: user\n")
    here = tmp_path / "here"
    here.mkdir()
    assert load(environ={}, cwd=here).analyst == "user"
    write(here, "workbench: 1\nanalyst: here\n")
    assert load(environ={}, cwd=here).analyst == "here"
    named = tmp_path / "named.yaml"
    named.write_text("analyst: named\n")
    assert load(environ={"WORKBENCH_CONFIG": str(named)}, cwd=here).analyst == "named"
    assert load(named, environ={"WORKBENCH_CONFIG": "/nowhere"}, cwd=here).analyst == "named"
    assert (
        load(environ={"WORKBENCH_ANALYST": "env", "WORKBENCH_DATABASE": "/d.sqlite"}, cwd=here).analyst
        == "env"
    )


def test_a_missing_named_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no configuration"):
        load(tmp_path / "none.yaml", environ={})


def test_another_programs_config_here_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "theme: hugo\n")
    assert find(None, environ={}, cwd=tmp_path) != tmp_path / "config.yaml"


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="giving a file away needs root")
def test_another_owners_config_here_is_refused_by_name(tmp_path: Path) -> None:
    path = write(tmp_path, "workbench: 1\n")
    os.chown(path, 12345, 12345)
    with pytest.raises(ConfigError, match="belongs to another user"):
        load(environ={}, cwd=tmp_path)
    assert load(path, environ={}).source == path


def test_another_owners_config_is_told_by_its_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "workbench: 1\n")
    monkeypatch.setattr(os, "getuid", lambda: tmp_path.stat().st_uid + 1)
    with pytest.raises(ConfigError, match="belongs to another user"):
        load(environ={}, cwd=tmp_path)


def test_an_unknown_format_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        read_file(write(tmp_path, "workbench: 9\n"))


def test_a_key_bound_twice_is_refused_with_both_names(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        read_file(write(tmp_path, "keys:\n  bind:\n    suggestion.accept: [x]\n"))
    assert "suggestion.accept" in caught.value.problems[0] and "suggestion.reject" in caught.value.problems[0]


def test_an_unknown_verb_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        read_file(write(tmp_path, "keys:\n  bind:\n    fly: [z]\n"))
    assert "fly" in caught.value.problems[0]


def test_constraints_and_patterns_of_the_codebook_are_checked(tmp_path: Path) -> None:
    text = (
        'codebook:\n  version: "1"\n  labels: [{id: a, key: "1", en: A, ar: ا}]\n'
        "  fields:\n    - {id: day, en: D, ar: ي, pattern: '[0-9]{4}', default: soon}\n"
        "    - {id: odd, en: O, ar: غ, pattern: '['}\n    - {id: tags, en: T, ar: و, many: true, values: [x, y], default: x; z}\n"
        "  constraints:\n    - {when: mood=good, needs: [day, '!joy']}\n    - {when: label=a, needs: [note]}\n"
    )
    with pytest.raises(ConfigError) as caught:
        read_file(write(tmp_path, text))
    told = "\n".join(caught.value.problems)
    assert len(caught.value.problems) == 5
    for words in (
        "'day' does not fit",
        "'odd' is no regular",
        "'tags' is not among",
        "field 'mood'",
        "field 'joy'",
    ):
        assert words in told
