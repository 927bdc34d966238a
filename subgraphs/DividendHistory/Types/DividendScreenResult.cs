using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>The answer of a screen: rows, and what became of the rest of the universe.</summary>
internal sealed record DividendScreenResult(
    [property: GraphQLDescription("The business date: nothing that was known later is in the figures.")] DateOnly AsOf,
    IReadOnlyList<DividendScreenRow> Rows,
    [property: GraphQLDescription("Members of the index on that date: matched and excluded ones together.")] int UniverseSize,
    [property: GraphQLDescription("Members that keep the criteria, of which rows are the first.")] int MatchCount,
    [property: ListSize(AssumedSize = 20), GraphQLDescription("Each excluded member once.")] IReadOnlyList<DividendScreenExclusion> Excluded,
    DividendScreenCriteria Criteria);
