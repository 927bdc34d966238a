using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Reports.Texts;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>Says which setting cannot be used, and what would be right.</summary>
internal sealed class ReportOptionsValidator : IValidateOptions<ReportOptions>
{
    private const int LongestSeconds = 86_400;
    private const int MostBytes = 64 * 1024 * 1024;
    private const int FewestBytes = 64 * 1024;

    public ValidateOptionsResult Validate(string? name, ReportOptions options)
    {
        var faults = new List<string>();
        Check(options.PollSeconds is >= 0 and <= LongestSeconds, nameof(options.PollSeconds), options.PollSeconds, $"0 to {LongestSeconds}");
        Check(options.LeaseSeconds is >= 1 and <= LongestSeconds, nameof(options.LeaseSeconds), options.LeaseSeconds, $"1 to {LongestSeconds}");
        Check(options.PrintSeconds is >= 1 and <= LongestSeconds, nameof(options.PrintSeconds), options.PrintSeconds, $"1 to {LongestSeconds}");
        Check(options.MaxPrinters is >= 1 and <= 64, nameof(options.MaxPrinters), options.MaxPrinters, "1 to 64");
        Check(options.MaxDocumentBytes is >= FewestBytes and <= MostBytes, nameof(options.MaxDocumentBytes), options.MaxDocumentBytes, $"{FewestBytes} to {MostBytes}");
        Check(options.Chromium is null || File.Exists(options.Chromium), nameof(options.Chromium), options.Chromium, "the path of a program that is there");
        foreach (var (tenant, language) in options.Locales)
        {
            Check(ReportTexts.All.ContainsKey(language), $"{nameof(options.Locales)}:{tenant}", language, string.Join(" or ", ReportTexts.All.Keys));
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Check(bool isRight, string key, object? value, string expected)
        {
            if (!isRight)
            {
                faults.Add($"{ReportOptions.Section}:{key} is '{value}'; it must be {expected}.");
            }
        }
    }
}
