"""Numbers and their forms: exact, 余, 约, 不足, a range, not reported; everything else is refused (A23)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from jc_disaster.engine.entry import situation_from_json, situation_from_text
from jc_disaster.engine.value_forms import quantity_to_json
from jc_disaster.kernel.errors import InputRefusedError
from jc_disaster.kernel.quantity import exact
from jc_disaster.plan.model import PlanEdition
from tests.engine.refusals import refused
from tests.engine.situations import everything


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("-1", "因灾死亡人口是负数"),
        ("-0.5", "因灾死亡人口是负数"),
        ("3.5", "因灾死亡人口应为整数，不能带小数点或指数"),
        ("5.0", "因灾死亡人口应为整数，不能带小数点或指数"),
        ("1e3", "因灾死亡人口应为整数，不能带小数点或指数"),
        ('"12"', "因灾死亡人口应为数，不能是文字"),
        ('"十二"', "因灾死亡人口应为数，不能是文字"),
        ('""', "因灾死亡人口应为数，不能是文字"),
        ("NaN", "因灾死亡人口写成了NaN，不是数"),
        ("Infinity", "因灾死亡人口写成了Infinity，不是数"),
        ("-Infinity", "因灾死亡人口写成了-Infinity，不是数"),
        ("true", "因灾死亡人口应为数，不能是真假值"),
        ("false", "因灾死亡人口应为数，不能是真假值"),
        ("1" + "0" * 30, "因灾死亡人口超过10亿，不可能"),
        ("1000000001", "因灾死亡人口超过10亿，不可能"),
        ("[3]", "因灾死亡人口应为数，不能是列表"),
        ("{}", "因灾死亡人口的写法不认识"),
        ('{"exactly": 3}', "因灾死亡人口的写法不认识"),
        ('{"at_least": 3, "at_most": 5}', "因灾死亡人口的写法不认识"),
        ('{"min": 3}', "因灾死亡人口的写法不认识"),
        ('{"min": 3, "max": 5, "about": 4}', "因灾死亡人口的写法不认识"),
        ('{"min": 5, "max": 3}', "因灾死亡人口的下限大于上限"),
        ("9" * 5000, "因灾死亡人口的数字过长，不可能"),
        ("1e999999", "因灾死亡人口的数字过长，不可能"),
    ],
)
@pytest.mark.parametrize("place", ["figures", "counties.阳城县"])
def test_a_wrong_number_is_refused_at_its_place(
    edition: PlanEdition, words: str, message: str, place: str
) -> None:
    """Nothing wrong is clamped, rounded or read as zero; the sentence names the figure and what is right."""
    head, _, county = place.partition(".")
    table = f'{{"deaths": {words}}}'
    text = f'{{"{head}": {{"{county}": {table}}}}}' if county else f'{{"{head}": {table}}}'
    (fault,) = refused(edition, text).values()
    assert fault.path == f"{place}.deaths"
    assert fault.message == message
    assert "null" in fault.remedy or "min" in fault.remedy


@pytest.mark.parametrize("form", ["at_least", "about", "at_most"])
def test_a_wrong_number_inside_a_form_is_refused_there(edition: PlanEdition, form: str) -> None:
    """The path leads to the number itself."""
    found = refused(edition, f'{{"figures": {{"deaths": {{"{form}": -3}}, "missing": {{"{form}": null}}}}}}')
    assert found[f"figures.deaths.{form}"].message == "因灾死亡人口是负数"
    assert found[f"figures.missing.{form}"].message == "因灾失踪人口应为数，不能是空值"


def test_both_ends_of_a_range_are_checked(edition: PlanEdition) -> None:
    """All faults at once, inside one figure too."""
    found = refused(
        edition, '{"figures": {"deaths": {"min": -1, "max": "5"}, "missing": {"min": {}, "max": 3}}}'
    )
    assert set(found) == {"figures.deaths.min", "figures.deaths.max", "figures.missing.min"}
    assert found["figures.missing.min"].message == "因灾失踪人口应为数，不能是一组键和值"


@pytest.mark.parametrize("words", ["12.5", "0.0", "-0.0", "3e2", "1000000000", '{"about": 1.5}'])
def test_areas_and_losses_may_have_decimals(edition: PlanEdition, words: str) -> None:
    """Half a hectare is a figure, half a person is not."""
    situation = situation_from_text(f'{{"figures": {{"crop_failed_ha": {words}}}}}', edition)
    assert situation.figures["crop_failed_ha"].number is not None
    assert not str(situation.figures["crop_failed_ha"].number).startswith("-")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("-0.1", "直接经济损失是负数"),
        ("1000000000.01", "直接经济损失超过10亿，不可能"),
        ("1e-40", None),
        ("1e-41", "直接经济损失的数字过长，不可能"),
        ("NaN", "直接经济损失写成了NaN，不是数"),
    ],
)
def test_a_loss_has_its_limits_too(edition: PlanEdition, words: str, message: str | None) -> None:
    """What cannot be added exactly is not money."""
    text = f'{{"figures": {{"direct_loss_wan": {words}}}}}'
    if message is None:
        assert situation_from_text(text, edition).figures["direct_loss_wan"].number == Decimal(words)
    else:
        fault = refused(edition, text)["figures.direct_loss_wan"]
        assert (fault.message, "整数" in fault.remedy) == (message, False)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (1.5, "因灾死亡人口应为整数，不能带小数点或指数"),
        (float("nan"), "因灾死亡人口写成了NaN，不是数"),
        (float("inf"), "因灾死亡人口写成了Infinity，不是数"),
        ((1, 2), "因灾死亡人口应为数，不能是列表"),
    ],
)
def test_values_that_did_not_come_as_text_are_checked_alike(
    edition: PlanEdition, value: object, message: str
) -> None:
    """A spreadsheet hands over floats; the rules are the same."""
    with pytest.raises(InputRefusedError) as caught:
        situation_from_json({"figures": {"deaths": value}}, edition)
    assert [fault.message for fault in caught.value.faults] == [message]


def test_a_float_of_a_spreadsheet_is_the_decimal_that_was_typed(edition: PlanEdition) -> None:
    """0.1 in a cell is a tenth, not the binary fraction next to it; a speck of dust is refused."""
    taken = situation_from_json({"figures": {"crop_failed_ha": 0.1}}, edition)
    assert taken.figures["crop_failed_ha"] == exact(Decimal("0.1"))
    with pytest.raises(InputRefusedError, match="小数位数过多"):
        situation_from_json({"figures": {"crop_failed_ha": 1e-300}}, edition)


@given(everything())
def test_what_was_read_can_be_written_and_read_again(edition: PlanEdition, data: dict[str, Any]) -> None:
    """A figure that changes its form on the way to the record and back is another figure."""
    first = situation_from_json(data, edition).figures
    written = {key: quantity_to_json(quantity) for key, quantity in first.items()}
    assert situation_from_json({"figures": written}, edition).figures == first
