"""Whose words a Chinese text goes on reporting, and what is done in them."""

import pytest

from divergence.domain import Claim, Readout, Span
from divergence.segment import claims

LEAD = "5月3日，国家主席陆明远应约同布雷瓦总统奥斯卡通电话。"

HELD = {
    "first person": ("奥斯卡表示，渔业合作造福两国。我重申，布方不会封港。", "other"),
    "wish": ("奥斯卡表示，渔业合作造福两国。希望早日签署渔业协定。", "other"),
    "fact": ("奥斯卡表示，渔业合作造福两国。渔场水温逐年上升。", "other"),
    "own side spoken of": ("奥斯卡表示，渔业合作造福两国。岚方发挥了重要作用。", "other"),
    "other side spoken of": ("陆明远指出，渔业合作造福两国。布方出台新的捕捞限制。", "own"),
    "both spoken of": ("陆明远指出，渔业合作造福两国。双方渔船往来频繁。", "own"),
    "both bound": ("奥斯卡表示，渔业合作造福两国。双方要照顾彼此渔民。", "other"),
    "title of address": ("奥斯卡表示，渔业合作造福两国。陆明远主席去年的来访推动了修桥。", "other"),
    "surname": ("双方谈到渔业。陆主席表示，渔场不大。渔场水温逐年上升。", "own"),
}
"""Texts after the lead, and whose their last claim is."""

TAKEN = {
    "another principal": ("奥斯卡表示，渔业合作造福两国。陆明远提出派专家修桥。", "own"),
    "after a comma": ("奥斯卡介绍了汛情。陆明远听后十分关注，表示各方应当克制。", "own"),
    "a side that says": ("陆明远指出，渔业合作造福两国。布方表示，渔场水温逐年上升。", "other"),
    "a side that wishes": ("陆明远指出，渔业合作造福两国。布方希望扩大捕捞。", "other"),
    "one's own wish": ("奥斯卡表示，渔业合作造福两国。岚方敦促尽快开港。", "own"),
    "what both agreed": ("奥斯卡表示，渔业合作造福两国。双方商定秋天再谈。", "both"),
    "new paragraph": ("奥斯卡表示，渔业合作造福两国。\n\n希望布方早日开港。", "own"),
}

GONE_ON = {
    "duty": ("双方要把渔业谈判放在首位", "urged"),
    "need is none": ("大桥是重要支柱", "none"),
    "invited": ("奥斯卡说，他应邀到港参观", "stated"),
    "noun of an agreement": ("双方团队落实两国达成的渔业共识", "none"),
    "noun of a talk": ("渔港之间的沟通协调更加有效", "none"),
    "said with thanks": ("奥斯卡表示，布方感谢岚方救助渔民", "thanked"),
    "said with hope": ("陆明远指出，希望布方放行渔船", "urged"),
    "wish of a side": ("奥斯卡表示，布方希同岚方扩大贸易", "hoped"),
    "wish that goes on": ("奥斯卡表示，布方愿同岚方加快修建大桥，推动渔业合作迈上新台阶", "ready"),
    "deed that goes on": ("奥斯卡表示，布方愿同岚方加快修建大桥，渔场水温逐年上升一度", "stated"),
}
"""Sentences, and the act of their last claim."""


def last(text: str) -> Claim:
    whole = LEAD + text
    return claims(Readout("lanyu", whole, (Span(0, len(whole)),), language="zh"))[-1]


@pytest.mark.parametrize(("text", "actors"), HELD.values(), ids=HELD)
def test_speech_goes_on(text: str, actors: str) -> None:
    assert last(text).attributes.actors == actors


@pytest.mark.parametrize(("text", "actors"), TAKEN.values(), ids=TAKEN)
def test_another_takes_the_floor(text: str, actors: str) -> None:
    assert last(text).attributes.actors == actors


@pytest.mark.parametrize(("text", "act"), GONE_ON.values(), ids=GONE_ON)
def test_what_is_done_in_a_speech(text: str, act: str) -> None:
    assert last(text + "。").attributes.act == act


def test_speaker_is_the_one_named() -> None:
    claim = last("奥斯卡表示，渔业合作造福两国。我愿派专家修桥。")
    assert claim.attributes.speaker == "奥斯卡"


def test_other_languages_have_no_floor() -> None:
    text = (
        "President Alda Morrow spoke with President Tevin Oskar of Brevania. "
        "President Oskar said that fishing matters. Stressed the need for a bridge."
    )
    found = claims(Readout("calloway", text, (Span(0, len(text)),), language="en"))
    assert found[-1].attributes.actors == "own"
