using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Authorization.Conformance.Tests.Mock;

/// <summary>A field where it is selected.</summary>
/// <param name="Node">The selection.</param>
/// <param name="Parent">The static type that it is selected on.</param>
/// <param name="Possible">The object types that can be there.</param>
/// <param name="Conditions">The type conditions that it stands in.</param>
internal sealed record FieldSelection(FieldNode Node, CompositeType Parent, IReadOnlyList<ObjectType> Possible, IReadOnlyList<string> Conditions)
{
    /// <summary>Null for a field of introspection.</summary>
    public OutputField? Definition => (Parent as FieldContainerType)?.GetField(Node.Name);
}
