namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>The section <c>Reports</c> of the configuration.</summary>
public sealed class ReportOptions
{
    public const string Section = "Reports";

    /// <summary>The language where nobody asked in person: of reports that a broken limit sets off, by the tenant's slug; <c>en</c> where none is named.</summary>
    public Dictionary<string, string> Locales { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How often it is looked for reports that are due, in seconds; 0: never, and what schedules and limits ask for waits.</summary>
    public int PollSeconds { get; set; } = 60;

    /// <summary>What was begun longer ago than this and is not done was broken off, and is begun again; seconds.</summary>
    public int LeaseSeconds { get; set; } = 300;

    /// <summary>The largest document, in bytes.</summary>
    public int MaxDocumentBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>The program that prints: Chromium, Chrome or one that takes their options. Null: reports are HTML only.</summary>
    public string? Chromium { get; set; }

    /// <summary>Further options for it, for example <c>--no-sandbox</c> where the system has no sandbox to offer.</summary>
    public IList<string> ChromiumArguments { get; } = [];

    /// <summary>How long printing one report may take, in seconds: less than an operation, so that the answer tells what went wrong.</summary>
    public int PrintSeconds { get; set; } = 20;

    /// <summary>How many reports are printed at a time.</summary>
    public int MaxPrinters { get; set; } = 2;
}
