using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Authorization;

/// <summary>
/// The enum and scalar types of which a field's arguments give a value: their requirements are the field's. A literal counts with what is
/// written in it, a variable with all that its type can carry, since a plan is made before its value is known.
/// </summary>
internal sealed class GivenInputs(Schema schema)
{
    private readonly Dictionary<string, IReadOnlyCollection<string>> _leaves = new(StringComparer.Ordinal);

    /// <summary>Names of types; one can come twice.</summary>
    public IEnumerable<string> LeafTypes(FieldNode field, OutputField definition)
        => field.Arguments.SelectMany(argument => definition.GetArgument(argument.Name) is { } known ? LeafTypes(argument.Value, known.Type) : []);

    private IEnumerable<string> LeafTypes(ValueNode value, GraphQLType type) => value switch
    {
        NullValueNode => [],
        VariableNode => Carried(type.Named),
        ListValueNode list => list.Items.SelectMany(item => LeafTypes(item, type)),
        ObjectValueNode fields when type.Named is InputObjectType input => fields.Fields
            .SelectMany(field => input.GetField(field.Name) is { } known ? LeafTypes(field.Value, known.Type) : []),
        _ => [type.Named.Name],
    };

    /// <summary>All leaf types that a value of a type can have in it.</summary>
    private IReadOnlyCollection<string> Carried(NamedType type)
    {
        if (_leaves.TryGetValue(type.Name, out var known))
        {
            return known;
        }

        var leaves = new HashSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal) { type.Name };
        var open = new Stack<NamedType>([type]);
        while (open.TryPop(out var next))
        {
            if (schema.GetType<InputObjectType>(next.Name) is not { } input)
            {
                _ = leaves.Add(next.Name);
                continue;
            }

            foreach (var field in input.Fields.Where(field => visited.Add(field.Type.Named.Name)))
            {
                open.Push(field.Type.Named);
            }
        }

        _leaves.Add(type.Name, leaves);
        return leaves;
    }
}
