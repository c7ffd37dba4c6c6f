"""Lines hold every word, fit their width, and give whole words back."""

from __future__ import annotations

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
