using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;

namespace GraphQL.TypeSystem.Introspection;

/// <summary>The selections of one response key, merged. Its children are collected once and used for every object of the answer.</summary>
/// <param name="first">The first of its selections.</param>
/// <param name="definition">The field of the introspection type; null where there is none, which validation refuses.</param>
/// <param name="parent">The field whose selections it is among; null for a field of the query root.</param>
internal sealed class IntrospectionField(FieldNode first, OutputField? definition, IntrospectionField? parent)
{
    private readonly List<FieldNode> _fields = [first];
    private readonly IntrospectionField? _parent = parent;

    public string Name => First.Name;

    public string ResponseName => First.ResponseName;

    public FieldNode First => _fields[0];

    public IReadOnlyList<FieldNode> Fields => _fields;

    public OutputField? Definition { get; } = definition;

    /// <summary>The arguments that are given or have defaults; <c>includeDeprecated</c> is left out where it was not given, which is false.</summary>
    public CoercedArguments Arguments { get; private set; } = CoercedArguments.Empty;

    /// <summary>Why the field is answered with null: its arguments, or those of a field below that cannot be null, are no values.</summary>
    public GraphQLError? Error { get; private set; }

    /// <summary>What is selected below; set when it is collected.</summary>
    public IReadOnlyList<IntrospectionField> Children { get; set; } = [];

    /// <summary>How many lists that multiply the answer enclose this field, itself included.</summary>
    public int ListDepth { get; } =
        (parent?.ListDepth ?? 0) + (first.Name is "fields" or "inputFields" or "interfaces" or "possibleTypes" ? 1 : 0);

    /// <summary>Response keys from the root.</summary>
    public IReadOnlyList<object> Path { get; } = parent is null ? [first.ResponseName] : [.. parent.Path, first.ResponseName];

    public void Add(FieldNode field) => _fields.Add(field);

    /// <summary>CoerceArgumentValues; an error makes null of the nearest field that can be null.</summary>
    public void CoerceArguments(CoercedVariables variables)
    {
        if (Definition is null || (First.Arguments.IsEmpty && !Definition.HasRequiredArguments))
        {
            return;
        }

        var result = ArgumentCoercion.Coerce(Definition.Arguments, First.Arguments, variables, ScalarRegistry.BuiltIn);
        if (result.Arguments is not null)
        {
            Arguments = result.Arguments;
            return;
        }

        var nullable = this;
        while (nullable is { Definition.Type.IsNonNull: true, _parent: { } outer })
        {
            nullable = outer;
        }

        nullable.Error ??= result.Errors[0] with { Path = Path };
    }
}
