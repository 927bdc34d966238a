using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Values of correct type: a literal is a value of the type that its place expects; of input objects, all required fields are
/// given and no unknown ones, and of a OneOf exactly one.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type">Values of correct type</seealso>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Names">Input object field names</seealso>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Required-Fields">Input object required fields</seealso>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context) : ValidationRule(context)
{
    // A list or object that is wrong as a whole: what it holds says nothing more.
    private ValueNode? _wrong;

    public override string Name => "ValuesOfCorrectType";

    public void EnterValue(ValueNode value)
    {
        if (_wrong is not null)
        {
            return;
        }

        switch (value)
        {
            case ListValueNode:
                if (Context.Types.ParentInputType?.Nullable is not ListType)
                {
                    CheckLeaf(value);
                    _wrong = value;
                }

                break;
            case ObjectValueNode map:
                if (Context.Types.InputType?.Named is InputObjectType type)
                {
                    CheckObject(map, type);
                }
                else
                {
                    CheckLeaf(value);
                    _wrong = value;
                }

                break;
            case NullValueNode:
                if (Context.Types.InputType is NonNullType expected)
                {
                    ReportUnexpected(expected, value);
                }

                break;
            default:
                CheckLeaf(value);
                break;
        }
    }

    public void LeaveValue(ValueNode value)
    {
        if (ReferenceEquals(_wrong, value))
        {
            _wrong = null;
        }
    }

    public void EnterObjectField(ObjectFieldNode field)
    {
        if (_wrong is null && Context.Types is { InputType: null, ParentInputType.Named: InputObjectType type })
        {
            var suggestion = Context.Options.HideSuggestions
                ? ""
                : Suggestions.DidYouMean(Suggestions.Nearest(field.Name, type.Fields.Select(known => known.Name)));
            Report($"Field \"{field.Name}\" is not defined by type \"{type}\".{suggestion}", field.Span.Start);
        }
    }

    private void CheckObject(ObjectValueNode map, InputObjectType type)
    {
        // Looked for one by one: what a type requires is few.
        for (var i = 0; i < type.Fields.Count; i++)
        {
            var field = type.Fields[i];
            if (field.IsRequired && !IsGiven(field.Name, map.Fields))
            {
                Report($"Field \"{type}.{field.Name}\" of required type \"{field.Type}\" was not provided.", map.Span.Start);
            }
        }

        if (!type.IsOneOf)
        {
            return;
        }

        var given = map.Fields.Select(field => field.Name).Distinct(StringComparer.Ordinal).ToArray();
        if (given.Length != 1)
        {
            Report($"OneOf Input Object \"{type}\" must specify exactly one key.", map.Span.Start);
        }
        else if (map.Fields[^1].Value is NullValueNode)
        {
            Report($"Field \"{type}.{given[0]}\" must be non-null.", map.Span.Start);
        }
    }

    private static bool IsGiven(string name, SyntaxList<ObjectFieldNode> given)
    {
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i].Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private void CheckLeaf(ValueNode value)
    {
        if (Context.Types.InputType is not { } expected)
        {
            return;
        }

        switch (expected.Named)
        {
            case ScalarType scalar:
                if (Context.Options.Scalars.Find(scalar.Name)?.CheckLiteral(value) is { } problem)
                {
                    Report(problem, value.Span.Start);
                }

                break;
            case EnumType type:
                CheckEnum(value, type);
                break;
            default:
                ReportUnexpected(expected, value);
                break;
        }
    }

    private void CheckEnum(ValueNode value, EnumType type)
    {
        if (value is EnumValueNode name && type.GetValue(name.Value) is not null)
        {
            return;
        }

        var text = ValueText.Of(value);
        var suggestion = Context.Options.HideSuggestions
            ? ""
            : Suggestions.DidYouMean(Suggestions.Nearest(text, type.Values.Select(known => known.Name)), "the enum value");
        Report(
            value is EnumValueNode
                ? $"Value \"{text}\" does not exist in \"{type}\" enum.{suggestion}"
                : $"Enum \"{type}\" cannot represent non-enum value: {text}.{suggestion}",
            value.Span.Start);
    }

    private void ReportUnexpected(GraphQLType expected, ValueNode value)
        => Report($"Expected value of type \"{expected}\", found {ValueText.Of(value)}.", value.Span.Start);
}
