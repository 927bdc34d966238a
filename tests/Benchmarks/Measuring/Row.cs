using System.Text;
using Benchmarks.Core;
using GraphQL.Language;

namespace Benchmarks.Measuring;

/// <summary>The medians of one scenario.</summary>
/// <param name="Scenario">What was measured.</param>
/// <param name="Tokens">Tokens of its text.</param>
/// <param name="Ours">Median of the first process.</param>
/// <param name="Theirs">Median of the second process.</param>
/// <param name="Ratio">Median of the ratios of each round.</param>
internal sealed record Row(Scenario Scenario, int Tokens, Sample Ours, Sample Theirs, double Ratio)
{
    public static Row Of(Scenario scenario, IReadOnlyList<(Sample Ours, Sample Theirs)> samples) => new(
        scenario,
        CountTokens(scenario.Text),
        Median([.. samples.Select(pair => pair.Ours)]),
        Median([.. samples.Select(pair => pair.Theirs)]),
        Median([.. samples.Select(pair => pair.Ours.OperationsPerSecond / pair.Theirs.OperationsPerSecond)]));

    private static Sample Median(Sample[] samples) => new(
        Median([.. samples.Select(sample => sample.OperationsPerSecond)]),
        samples[0].Bytes is null ? null : Median([.. samples.Select(sample => sample.Bytes!.Value)]));

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    private static int CountTokens(string text)
    {
        var reader = new Utf8GraphQLReader(new SourceText(Encoding.UTF8.GetBytes(text)), ParserOptions.Trusted);
        var tokens = 0;
        for (reader.Read(); reader.Kind != TokenKind.EndOfFile; reader.Read())
        {
            tokens++;
        }

        return tokens;
    }
}
