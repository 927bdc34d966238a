using Subgraphs.DividendHistory.Data;
using Subgraphs.DividendHistory.Data.Screening;
using Subgraphs.DividendHistory.Domain.Screening;
using Subgraphs.Markets.Classification;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.DividendHistory.Types;

[QueryType]
internal static class ScreenQueries
{
    private const int MostSectors = 12;

    [RequiresScopes("dividends:screen", "dividends:read", "fundamentals:read", "market-data:eod")]
    [Cost(50)]
    [ListSize(SlicingArguments = ["first"], SizedFields = ["rows"])]
    [GraphQLDescription("Members of an index that keep a preset or filters, ranked by a score, and why the others do not.")]
    public static async Task<DividendScreenResult?> GetDividendScreenAsync(
        DividendScreenInput input,
        ScreenUniverses universes,
        BusinessDates businessDates,
        CallerContext caller,
        CancellationToken cancellationToken,
        int first = 50)
    {
        var criteria = ScreenCriteria.Of(input.Preset).Tighten(ReadFilter(input));
        var indexId = input.UniverseIndexId ?? DividendScreenInput.DefaultIndexId;
        var universe = await universes.GetAsync(indexId, businessDates.Of(caller), cancellationToken)
            ?? throw new GraphQLException(
                DividendErrorCodes.UnknownIndex,
                $"The data have no members of an index '{indexId}', but of {string.Join(", ", await universes.GetIndexIdsAsync(cancellationToken))}.")
            {
                InputPath = "input.universeIndexId",
            };
        var outcome = universe.Screen(criteria);
        return new DividendScreenResult(
            universe.AsOf,
            [.. outcome.Kept.Take(first).Select((member, index) => DividendScreenRow.Of(member, index + 1))],
            universe.Size,
            outcome.Kept.Count,
            [.. outcome.Excluded.Select(pair => new DividendScreenExclusion(NameOf(pair.Key), pair.Value))],
            DividendScreenCriteria.Of(criteria, universe.MedianYield));
    }

    private static ScreenFilter ReadFilter(DividendScreenInput input)
    {
        Require(input.MinConsecutiveYears is null or (>= 0 and <= 100), "minConsecutiveYears", "a number of years from 0 to 100");
        Require(input.MinYield is null or (>= 0m and <= 1m), "minYield", "a fraction from 0 to 1");
        Require(input.MaxPayoutRatio is null or (>= 0m and <= 10m), "maxPayoutRatio", "a fraction from 0 to 10");
        Require(input.MinCagr5 is null or (>= -1m and <= 10m), "minCagr5", "a fraction from -1 to 10");
        Require(input.MaxDebtToEquity is null or (>= 0m and <= 1000m), "maxDebtToEquity", "a ratio from 0 to 1000");
        Require(input.Sectors is null or { Count: > 0 and <= MostSectors }, "sectors", $"a list of 1 to {MostSectors} sectors");
        var sectors = input.Sectors?.Select(ReadSector).Distinct(StringComparer.Ordinal).ToList();

        // The schema fills in the default where the caller says nothing, and a preset has a number of years of its own.
        var isDefault = input.MinConsecutiveYears is null or DividendScreenInput.DefaultYears;
        int? years = isDefault ? (input.Preset is null && input.MinConsecutiveYears is not null ? DividendScreenInput.DefaultYears : null) : input.MinConsecutiveYears;
        return new ScreenFilter(years, input.MinYield, input.MaxPayoutRatio, input.MinCagr5, input.MaxDebtToEquity, sectors);
    }

    private static string ReadSector(string sector, int index)
    {
        var name = Gics.NormaliseSector(sector);
        return Gics.IsSector(name)
            ? name
            : throw new GraphQLException(DividendErrorCodes.UnknownSector, $"'{sector}' is no GICS sector.") { InputPath = $"input.sectors.{index}" };
    }

    private static void Require(bool isValid, string field, string expected)
    {
        if (!isValid)
        {
            throw new GraphQLException(DividendErrorCodes.FilterOutOfRange, $"{field} must be {expected}.") { InputPath = $"input.{field}" };
        }
    }

    private static string NameOf(ScreenExclusion reason) => reason == ScreenExclusion.MissingData ? "MISSING_DATA" : reason.ToString().ToUpperInvariant();
}
