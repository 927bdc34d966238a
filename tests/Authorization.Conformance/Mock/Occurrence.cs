using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Authorization.Conformance.Tests.Mock;

/// <summary>A selection set where it stands.</summary>
/// <param name="Selections">What is selected.</param>
/// <param name="Type">The static type there.</param>
/// <param name="Possible">The object types that can occur there, by the position and all type conditions on the way.</param>
/// <param name="Conditions">The type conditions between the position and here.</param>
internal sealed record Occurrence(SelectionSetNode Selections, CompositeType Type, IReadOnlyList<ObjectType> Possible, IReadOnlyList<string> Conditions)
{
    public Occurrence Inside(Schema schema, NamedTypeNode? condition, SelectionSetNode selections)
    {
        if (condition is null)
        {
            return this with { Selections = selections };
        }

        var type = schema.GetType<CompositeType>(condition.Name)!;
        return new Occurrence(
            selections,
            type,
            [.. Possible.Where(possible => schema.IsPossibleType(type, possible.Name))],
            [.. Conditions, condition.Name]);
    }
}
