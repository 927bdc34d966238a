using Subgraphs.DividendHistory.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>A corporate action in the year of a break.</summary>
internal sealed record StreakEvent(
    DateOnly ExDate,
    StreakActionKind Kind,
    [property: GraphQLDescription("Per share as paid; null for a split.")] Money? Amount,
    [property: GraphQLDescription("New shares per old share; null for a payment.")] decimal? Ratio);
