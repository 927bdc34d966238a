using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Argument uniqueness: a field or directive is given each argument once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness">Argument uniqueness</seealso>
internal sealed class UniqueArgumentNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "UniqueArgumentNames";

    public void EnterField(FieldNode field) => Check(field.Arguments);

    public void EnterDirective(DirectiveNode directive, string location) => Check(directive.Arguments);

    private void Check(SyntaxList<ArgumentNode> arguments)
    {
        foreach (var (name, group) in Duplicates.Find(arguments, static argument => argument.Name))
        {
            Report($"There can be only one argument named \"{name}\".", [.. group.Select(argument => argument.Span.Start)]);
        }
    }
}
