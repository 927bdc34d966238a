using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Required arguments: a field or directive is given every argument that is non-null and has no default.</summary>
/// <remarks>Checked on the way out, so that errors below a field come first.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Required-Arguments">Required arguments</seealso>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "ProvidedRequiredArguments";

    public override void LeaveField(FieldNode field)
    {
        if (Context.Types.Field is { } definition)
        {
            Check($"Field \"{field.Name}\"", definition.Arguments, field.Arguments, field.Span.Start);
        }
    }

    public override void LeaveDirective(DirectiveNode directive)
    {
        if (Context.Types.Directive is { } definition)
        {
            Check($"Directive \"@{directive.Name}\"", definition.Arguments, directive.Arguments, directive.Span.Start);
        }
    }

    private void Check(string subject, IReadOnlyList<InputValue> arguments, SyntaxList<ArgumentNode> given, int offset)
    {
        foreach (var argument in arguments)
        {
            if (argument.IsRequired && !IsGiven(argument.Name, given))
            {
                Report(
                    $"{subject} argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.",
                    offset);
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
