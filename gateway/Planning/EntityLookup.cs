using System.Collections.Immutable;
using GraphQL.Language;

namespace Gateway.Planning;

/// <summary>One <c>_entities(representations:)</c> of a fetch: the objects at a path gain the fields that this subgraph holds.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec">Subgraph specification</seealso>
public sealed class EntityLookup
{
    /// <summary>The response key of the lookup: <c>_entities</c> where it is alone, else <c>_e0</c>, <c>_e1</c> …</summary>
    public required string ResponseKey { get; init; }

    /// <summary>The variable that takes the representations, without <c>$</c>.</summary>
    public required string Variable { get; init; }

    /// <summary>Where in the merged tree the entities are.</summary>
    public required FetchPath Path { get; init; }

    /// <summary>
    /// What a representation holds, always with <c>__typename</c>. Inline fragments choose by the object's type. A field's response name is
    /// the key in the merged tree, its name the key in the representation. An object that lacks one of the fields is left out of the request.
    /// </summary>
    public required SelectionSetNode Representation { get; init; }

    /// <summary>
    /// The part of <see cref="Representation"/> that identifies the entity. An object that has null in all of it cannot be looked up; null in
    /// a field that is only required is a value like others. Null: all of the representation identifies it.
    /// </summary>
    public SelectionSetNode? Key { get; init; }

    /// <summary>
    /// The parts of the key that the subgraph declares as never null, as paths of the names that are sent, for example <c>isin</c> and
    /// <c>book.code</c>. An object that has null there is not asked for by this key: the subgraph could not answer. Null in another part of a
    /// key of several fields is sent.
    /// </summary>
    public ImmutableArray<string> NotNull { get; init; } = [];

    /// <summary>
    /// Other keys of the entity, for objects that cannot be asked for by the first; tried in order. They are there where the first can be null
    /// and others come with it, from the same fetches.
    /// </summary>
    public ImmutableArray<AlternativeKey> Alternatives { get; init; } = [];

    /// <summary>Names the lookup for others that are <see cref="InsteadOf"/> it; null: there are none.</summary>
    public int? Number { get; init; }

    /// <summary>
    /// The lookup with this number comes before, and this one is for the objects only that it could not ask for because their key is null.
    /// Null: this one is for all objects at the path.
    /// </summary>
    public int? InsteadOf { get; init; }

    /// <summary>
    /// The value of the representation's <c>__typename</c> where it is not the object's own (interface objects); null: the object's own.
    /// </summary>
    public string? RepresentationTypeName { get; init; }

    /// <summary>What is selected on the entities, as sent: inline fragments by type.</summary>
    public required SelectionSetNode Selections { get; init; }

    /// <summary>Variables of <see cref="Selections"/> that take their values from objects around the entities; mostly none.</summary>
    public ImmutableArray<ContextVariable> Contexts { get; init; } = [];

    /// <summary>The lookup is left out (its representations are empty) unless all hold.</summary>
    public ImmutableArray<PlanCondition> Conditions { get; init; } = [];
}
