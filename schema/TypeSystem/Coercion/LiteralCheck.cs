using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;

namespace GraphQL.TypeSystem.Coercion;

/// <summary>Walks a literal beside its type and notes what does not fit. Depth is bounded by the parser's.</summary>
/// <param name="scalars">The scalars to check.</param>
/// <param name="variables">The values of the request; null where a document is checked without a request.</param>
internal sealed class LiteralCheck(ScalarRegistry scalars, CoercedVariables? variables = null)
{
    // A literal as long as its document can be wrong in every item; so many say enough.
    private const int MaxProblems = 100;

    private List<ValueProblem>? _problems;

    public IReadOnlyList<ValueProblem> Problems => _problems ?? (IReadOnlyList<ValueProblem>)[];

    public void Check(ValueNode value, GraphQLType type)
    {
        switch (value)
        {
            case VariableNode variable:
                CheckVariable(variable, type);
                break;
            case NullValueNode:
                if (type.IsNonNull)
                {
                    Add($"Expected value of type \"{type}\", found null.", value);
                }

                break;
            case ListValueNode list when type.Nullable is ListType listType:
                foreach (var item in list.Items)
                {
                    if (_problems?.Count >= MaxProblems)
                    {
                        return;
                    }

                    Check(item, listType.ElementType);
                }

                break;
            default:
                CheckValue(value, type.Nullable);
                break;
        }
    }

    /// <summary>The types agree, validation saw to it; a nullable variable can still be null where its use is non-null.</summary>
    private void CheckVariable(VariableNode variable, GraphQLType type)
    {
        if (variables is not null && type.IsNonNull && (!variables.Contains(variable.Name) || variables.IsNull(variable.Name)))
        {
            Add($"Expected variable \"${variable.Name}\" provided to type \"{type}\" to have a value and not to be null.", variable);
        }
    }

    private void CheckValue(ValueNode value, GraphQLType type)
    {
        switch (type)
        {
            // A value that is no list stands for a list of one.
            case ListType list:
                Check(value, list.ElementType);
                break;
            case ScalarType scalar when scalars.Find(scalar.Name)?.CheckLiteral(value) is { } message:
                Add(message, value);
                break;
            case EnumType enumType:
                CheckEnum(value, enumType);
                break;
            case InputObjectType input when value is ObjectValueNode map:
                CheckFields(map, input);
                break;
            case ScalarType:
                break;
            default:
                Add($"Expected value of type \"{type}\", found {ValueText.Of(value)}.", value);
                break;
        }
    }

    private void CheckEnum(ValueNode value, EnumType type)
    {
        if (value is not EnumValueNode name)
        {
            Add($"Enum \"{type}\" cannot represent non-enum value: {ValueText.Of(value)}.", value);
        }
        else if (type.GetValue(name.Value) is null)
        {
            Add($"Value \"{ValueText.Cut(name.Value)}\" does not exist in \"{type}\" enum.", value);
        }
    }

    private void CheckFields(ObjectValueNode map, InputObjectType type)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in map.Fields)
        {
            if (!given.Add(field.Name))
            {
                Add($"There can be only one input field named \"{field.Name}\".", field.Value);
            }
            else if (IsAbsent(field.Value))
            {
                given.Remove(field.Name);
            }
            else if (type.GetField(field.Name) is { } definition)
            {
                Check(field.Value, definition.Type);
            }
            else
            {
                Add($"Field \"{field.Name}\" is not defined by type \"{type}\".", field.Value);
            }
        }

        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !given.Contains(field.Name))
            {
                Add($"Field \"{type}.{field.Name}\" of required type \"{field.Type}\" was not provided.", map);
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(map, type);
        }
    }

    private void CheckOneOf(ObjectValueNode map, InputObjectType type)
    {
        if (map.Fields.Count != 1)
        {
            Add($"OneOf Input Object \"{type}\" must specify exactly one key.", map);
        }
        else if (map.Fields[0].Value is NullValueNode || IsAbsent(map.Fields[0].Value) || IsNullVariable(map.Fields[0].Value))
        {
            Add($"Field \"{type}.{map.Fields[0].Name}\" must be non-null.", map);
        }
    }

    private bool IsAbsent(ValueNode value) => value is VariableNode variable && variables?.Contains(variable.Name) == false;

    private bool IsNullVariable(ValueNode value) => value is VariableNode variable && variables?.IsNull(variable.Name) == true;

    private void Add(string message, ValueNode node)
    {
        _problems ??= [];
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(new ValueProblem(message, node));
        }
    }
}
