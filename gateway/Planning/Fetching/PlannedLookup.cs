using System.Collections.Immutable;
using GraphQL.Language;

namespace Gateway.Planning.Fetching;

/// <summary>An entity lookup before it is put into a request.</summary>
internal sealed record PlannedLookup(
    FetchPath Path,
    string? RepresentationTypeName,
    SelectionSetNode Representation,
    SelectionSetNode Key,
    ImmutableArray<string> NotNull,
    ImmutableArray<AlternativeKey> Alternatives,
    SelectionSetNode Selections,
    ImmutableArray<ContextVariable> Contexts,
    ImmutableArray<PlanCondition> Conditions);
