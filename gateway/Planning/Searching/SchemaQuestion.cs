using System.Collections.Immutable;
using Gateway.Planning.Normalizing;

namespace Gateway.Planning.Searching;

/// <summary>A field <c>__schema</c> or <c>__type</c> below a field of type Query.</summary>
/// <param name="Position">The object of type Query.</param>
/// <param name="Field">The field.</param>
/// <param name="Key">Its key in the merged tree.</param>
/// <param name="Conditions">When it is answered.</param>
internal sealed record SchemaQuestion(SearchPosition Position, NormalField Field, string Key, ImmutableArray<PlanCondition> Conditions);
