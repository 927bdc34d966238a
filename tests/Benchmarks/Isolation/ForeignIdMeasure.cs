using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Benchmarks.Domain;

namespace Benchmarks.Isolation;

/// <summary>Whether somebody who asks for ids can tell by the time which of them another tenant has.</summary>
internal static class ForeignIdMeasure
{
    private const double MostDeviation = 4;
    private const int WarmUp = 500;

    /// <summary>Asks for both in random order, one request at a time.</summary>
    /// <param name="host">The programs.</param>
    /// <param name="tenant">Who asks.</param>
    /// <param name="query">With a variable <c>$id</c>.</param>
    /// <param name="foreign">An id that another tenant has and this one has not.</param>
    /// <param name="count">Requests for each.</param>
    /// <param name="report">Told in a sentence.</param>
    /// <returns>Whether the two cannot be told apart.</returns>
    public static async Task<bool> MeasureAsync(DomainHost host, string tenant, string query, string foreign, int count, StringBuilder report)
    {
        // Of the same length, and nobody's.
        var unknown = (foreign[0] == 'z' ? 'y' : 'z') + foreign[1..];
        var (foreignBody, unknownBody) = (Body(foreign), Body(unknown));
        var (toForeign, toUnknown) = (await host.PostAsync(tenant, foreignBody), await host.PostAsync(tenant, unknownBody));
        if (!toForeign.AsSpan().SequenceEqual(toUnknown))
        {
            throw new InvalidOperationException("A foreign id and an unknown one have different answers.");
        }

        for (var i = 0; i < WarmUp; i++)
        {
            await TimeAsync(i % 2 == 0 ? foreignBody : unknownBody);
        }

        var random = new Random(20260302);
        var (foreignTimes, unknownTimes) = (new List<double>(count), new List<double>(count));
        for (var i = 0; i < count; i++)
        {
            if (random.Next(2) == 0)
            {
                foreignTimes.Add(await TimeAsync(foreignBody));
                unknownTimes.Add(await TimeAsync(unknownBody));
            }
            else
            {
                unknownTimes.Add(await TimeAsync(unknownBody));
                foreignTimes.Add(await TimeAsync(foreignBody));
            }
        }

        var z = Statistics.MannWhitney(foreignTimes, unknownTimes);
        var cannotTell = Math.Abs(z) < MostDeviation;
        report.Append(
            CultureInfo.InvariantCulture,
            $"A foreign id against an unknown one, {count} of each in random order: medians {Statistics.Median(foreignTimes):N3} and {Statistics.Median(unknownTimes):N3} ms, rank sum z = {z:N2}; below {MostDeviation:N0} they cannot be told apart{(cannotTell ? "" : ", **not held**")}.\n");
        return cannotTell;

        byte[] Body(string id) => DomainHost.BodyOf(query, new JsonObject { ["id"] = id });

        async Task<double> TimeAsync(byte[] body)
        {
            var sent = Stopwatch.GetTimestamp();
            await host.PostAsync(tenant, body);
            return Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
        }
    }
}
