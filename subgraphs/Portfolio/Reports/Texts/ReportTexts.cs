using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Domain.Risk;
using Subgraphs.Portfolio.Domain.Stress;
using Subgraphs.Portfolio.Reports.Model;

namespace Subgraphs.Portfolio.Reports.Texts;

/// <summary>The words of reports in one language. A language that lacks one does not compile.</summary>
public abstract partial class ReportTexts
{
    /// <summary>The languages that reports are written in, by BCP 47 code.</summary>
    public static IReadOnlyDictionary<string, ReportTexts> All { get; }
        = new ReportTexts[] { new EnglishTexts(), new KoreanTexts() }.ToDictionary(texts => texts.Language, StringComparer.Ordinal);

    /// <summary>The code of the language that a tag asks for (<c>ko-KR</c> asks for <c>ko</c>); null where reports are not written in it.</summary>
    public static string? Choose(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var language = tag.Split('-')[0].ToLowerInvariant();
        return All.ContainsKey(language) ? language : null;
    }

    /// <summary>BCP 47.</summary>
    public abstract string Language { get; }

    public abstract string Title(ReportKind kind);

    public abstract string Kind(PortfolioKind kind);

    public abstract string Classification(ClientClassification classification);

    /// <param name="sector">GICS; null: funds and what has no sector.</param>
    public abstract string Sector(string? sector);

    public abstract string Metric(RiskMetric metric);

    /// <param name="severity">Null: the limit is kept with room.</param>
    public abstract string Severity(Severity? severity);

    public abstract string Zone(BaselZone zone);

    public abstract string Side(TradeSide side);

    public abstract string Flow(CashMovementKind kind);

    public abstract string Scenario(StressScenario scenario);

    /// <param name="kind">What is to be known.</param>
    /// <param name="items">What it is about, joined; empty where the kind has none.</param>
    public abstract string Note(DataNoteKind kind, string items);

    /// <summary>How the figures of a report are computed.</summary>
    public abstract IReadOnlyList<MethodNote> Methods(ReportContent content);

    /// <summary>With the month in words.</summary>
    public abstract string LongDate(DateOnly date);

    /// <summary>As tables have it: of one width.</summary>
    public abstract string ShortDate(DateOnly date);

    public abstract string MonthAndYear(DateOnly date);

    /// <param name="month">1 to 12.</param>
    public abstract string MonthName(int month);

    /// <summary>A large number in few characters.</summary>
    public abstract string Compact(double value);
}
