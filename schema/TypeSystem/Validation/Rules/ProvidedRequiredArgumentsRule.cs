using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Required arguments: a field or directive is given every argument that is non-null and has no default.</summary>
/// <remarks>Checked on the way out, so that errors below a field come first.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Required-Arguments">Required arguments</seealso>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "ProvidedRequiredArguments";

    public void LeaveField(FieldNode field)
    {
        if (Context.Types.Field is { HasRequiredArguments: true } definition)
        {
            Check(definition.Arguments, field.Arguments, field, directive: null);
        }
    }

    public void LeaveDirective(DirectiveNode directive)
    {
        if (Context.Types.Directive is { } definition)
        {
            Check(definition.Arguments, directive.Arguments, field: null, directive);
        }
    }

    private void Check(IReadOnlyList<InputValue> arguments, SyntaxList<ArgumentNode> given, FieldNode? field, DirectiveNode? directive)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument.IsRequired && !IsGiven(argument.Name, given))
            {
                var subject = field is null ? $"Directive \"@{directive!.Name}\"" : $"Field \"{field.Name}\"";
                Report(
                    $"{subject} argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.",
                    (field?.Span ?? directive!.Span).Start);
            }
        }
    }

    private static bool IsGiven(string name, SyntaxList<ArgumentNode> given)
    {
        foreach (var argument in given)
        {
            if (argument.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
