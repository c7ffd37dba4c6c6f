"""Lines hold every word, fit their width, and give whole words back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.fonts import Face, width
from app.documents.hyphenation import breaks
from app.documents.lines import SOFT_HYPHEN, Line, Word, broken, words

SIZE = 10.0


def drawn(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(piece.text for piece in line) for line in lines]


def whole(lines: tuple[Line, ...]) -> str:
    return "".join(drawn(lines)).replace(SOFT_HYPHEN, "")


def test_a_word_is_broken_by_rule_and_comes_back_whole() -> None:
    lines = broken(words("Asiakas hakee toimeentulotukihakemuksella tukea", names=None), 130, SIZE, breaks("fi"))
    assert drawn(lines)[0] == f"Asiakas hakee toimeentulotu{SOFT_HYPHEN}"
    assert whole(lines) == "Asiakas hakee toimeentulotukihakemuksella tukea"


def test_the_last_word_is_not_broken() -> None:
    lines = broken(words("lapset voivat tulla viikonloppuisin"), 140, SIZE, breaks("fi"))
    assert drawn(lines) == ["lapset voivat tulla ", "viikonloppuisin"]


def test_a_word_with_a_capital_may_be_a_name() -> None:
    lines = broken(words("asiakas Yhdyskuntaseuraamustyöntekijänen tulee"), 170, SIZE, breaks("fi"))
    assert drawn(lines) == ["asiakas ", "Yhdyskuntaseuraamustyöntekijänen ", "tulee"]
    titles = broken(words("Yhdyskuntaseuraamustoimisto", names=None), 60, SIZE, breaks("fi"))
    assert all(line.endswith(SOFT_HYPHEN) for line in drawn(titles)[:-1])


def test_a_word_too_long_is_cut_after_its_own_hyphen() -> None:
    lines = broken(words("O'Brien-Äijälä"), 50, SIZE)
    assert drawn(lines) == ["O'Brien-", "Äijälä"]
    assert whole(broken(words("1" * 400), 50, SIZE)) == "1" * 400


def test_no_break_spaces_hold() -> None:
    lines = broken(words("hinta on 1\u00a0250\u00a0€ kuussa"), 70, SIZE)
    assert any("1\u00a0250\u00a0€" in line for line in drawn(lines))


@pytest.mark.parametrize(
    ("said", "one"),
    [
        ("soita numeroon 0295 123 456 heti", "0295 123 456"),
        ("ring +358 40 123 4567 genast", "+358 40 123 4567"),
        ("puhelin (09) 123 456 auki", "(09) 123 456"),
        ("vuokra on 2 340 € kuussa", "2 340 €"),
        ("velkaa on 1 234,50 € jäljellä", "1 234,50 €"),
        ("maksaa 5 % enemmän", "5 %"),
        ("alkaa 1. 3. 2027 alkaen", "1. 3. 2027"),
        ("nojalla SHL 35 § mukaan", "35 §"),
        ("laki 24 § 1 mom. 28 kohta", "24 § 1 mom."),
        ("tiistaina klo 9.00–9.40 alkaa", "klo 9.00–9.40"),
        ("tisdag kl. 9.00 börjar", "kl. 9.00"),
        ("ärende 2026-014 och", "2026-014"),
        ("diarienummer RISE/4711/2026 och", "RISE/4711/2026"),
    ],
)
def test_what_is_read_as_one_number_stands_on_one_line(said: str, one: str) -> None:
    kept = one.replace(" ", "\u00a0")
    widest = max(width(word, Face.REGULAR, SIZE) for word in (*said.split(), kept))
    for limit in range(int(widest) + 1, int(width(said, Face.REGULAR, SIZE)) + 2):
        lines = drawn(broken(words(said), limit, SIZE, breaks("fi")))
        assert any(kept in line for line in lines), (limit, lines)
        assert "".join(lines).replace("\u00a0", " ").split() == said.split()


def test_a_number_that_fits_on_no_line_is_cut_between_its_parts() -> None:
    lines = drawn(broken(words("+358 40 123 4567"), 45, SIZE))
    assert [line.strip() for line in lines] == ["+358\u00a040", "123\u00a04567"]


def test_words_beside_a_number_may_part_from_it() -> None:
    assert [word.text for word in words("huone 12 on auki, 3 lasta.")] == [
        "huone",
        "12",
        "on",
        "auki,",
        "3",
        "lasta.",
    ]


def test_faces_meet_on_a_line() -> None:
    (line,) = broken([*words("Nykytilanne:", Face.BOLD), *words("koti on")], 300, SIZE)
    assert [(piece.text, piece.face) for piece in line] == [
        ("Nykytilanne: ", Face.BOLD),
        ("koti on", Face.REGULAR),
    ]


@settings(derandomize=True, max_examples=200, deadline=None)
@given(
    st.lists(st.text("abekästnouyö-/.,(A5", min_size=1, max_size=40), max_size=30),
    st.floats(20, 400),
    st.sampled_from([None, "fi", "sv"]),
)
def test_nothing_is_lost_and_nothing_sticks_out(said: list[str], limit: float, language: str | None) -> None:
    given_words = [Word(word, Face.REGULAR) for word in said]
    lines = broken(given_words, limit, SIZE, breaks(language) if language else None)
    assert whole(lines) == " ".join(said)
    assert all(width(line.rstrip(" "), Face.REGULAR, SIZE) <= limit + 1e-6 for line in drawn(lines))
