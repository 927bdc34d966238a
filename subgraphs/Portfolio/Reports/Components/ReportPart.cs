using Microsoft.AspNetCore.Components;
using Subgraphs.Portfolio.Reports.Model;
using Subgraphs.Portfolio.Reports.Texts;

namespace Subgraphs.Portfolio.Reports.Components;

/// <summary>A part of a report: what it says, and in which words.</summary>
public abstract class ReportPart : ComponentBase
{
    [Parameter, EditorRequired]
    public required ReportContent Content { get; set; }

    [Parameter, EditorRequired]
    public required ReportTexts Texts { get; set; }

    protected string Currency => Content.Subject.BaseCurrency;

    /// <summary>An amount in the base currency, without naming it.</summary>
    protected string Amount(decimal? amount, bool isSigned = false) => ReportNumbers.Amount(amount, Currency, isSigned);

    /// <summary>The same with the currency before it.</summary>
    protected string Money(decimal? amount) => ReportNumbers.Money(amount, Currency);

    /// <summary>The class of a figure that is a gain or a loss.</summary>
    protected static string Tone(decimal? value) => value switch
    {
        > 0 => "n up",
        < 0 => "n down",
        _ => "n",
    };

    /// <summary>An axis of dates: years, or months.</summary>
    protected string DateLabel(DateOnly date, bool isYear)
        => isYear ? date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : date.Day == 1 ? Texts.MonthAndYear(date)
            : date.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>An axis of fractions in percent, as exact as its ticks are.</summary>
    protected static string PercentLabel(double value)
        => ReportNumbers.Sign((Math.Round(value * 100, 6) + 0.0).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)) + "%";
}
