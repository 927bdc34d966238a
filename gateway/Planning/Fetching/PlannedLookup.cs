using System.Collections.Immutable;
using GraphQL.Language;

namespace Gateway.Planning.Fetching;

/// <summary>An entity lookup before it is put into a request.</summary>
/// <param name="Path">As <see cref="EntityLookup.Path"/>.</param>
/// <param name="RepresentationTypeName">As <see cref="EntityLookup.RepresentationTypeName"/>.</param>
/// <param name="Representation">As <see cref="EntityLookup.Representation"/>.</param>
/// <param name="Key">As <see cref="EntityLookup.Key"/>.</param>
/// <param name="NotNull">As <see cref="EntityLookup.NotNull"/>.</param>
/// <param name="Alternatives">As <see cref="EntityLookup.Alternatives"/>.</param>
/// <param name="Selections">As <see cref="EntityLookup.Selections"/>.</param>
/// <param name="Contexts">As <see cref="EntityLookup.Contexts"/>.</param>
/// <param name="Conditions">As <see cref="EntityLookup.Conditions"/>, with those of the fetch.</param>
/// <param name="Number">As <see cref="EntityLookup.Number"/>.</param>
/// <param name="InsteadOf">As <see cref="EntityLookup.InsteadOf"/>.</param>
internal sealed record PlannedLookup(
    FetchPath Path,
    string? RepresentationTypeName,
    SelectionSetNode Representation,
    SelectionSetNode Key,
    ImmutableArray<string> NotNull,
    ImmutableArray<AlternativeKey> Alternatives,
    SelectionSetNode Selections,
    ImmutableArray<ContextVariable> Contexts,
    ImmutableArray<PlanCondition> Conditions,
    int? Number,
    int? InsteadOf);
