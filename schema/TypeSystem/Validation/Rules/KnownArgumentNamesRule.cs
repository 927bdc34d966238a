using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Argument names: an argument that is given is one of the field or directive.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Names">Argument names</seealso>
internal sealed class KnownArgumentNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "KnownArgumentNames";

    public void EnterArgument(ArgumentNode argument)
    {
        if (Context.Types is { IsInDirective: false, Argument: null, Field: { } field, ParentType: { } parentType })
        {
            Report(
                $"Unknown argument \"{argument.Name}\" on field \"{parentType.Name}.{field.Name}\".{Suggest(argument, field.Arguments)}",
                argument.Span.Start);
        }
    }

    public void EnterDirective(DirectiveNode directive, string location)
    {
        if (Context.Types.Directive is not { } definition)
        {
            return;
        }

        foreach (var argument in directive.Arguments)
        {
            if (definition.GetArgument(argument.Name) is null)
            {
                Report(
                    $"Unknown argument \"{argument.Name}\" on directive \"@{directive.Name}\".{Suggest(argument, definition.Arguments)}",
                    argument.Span.Start);
            }
        }
    }

    private string Suggest(ArgumentNode argument, IReadOnlyList<InputValue> known) => Context.Options.HideSuggestions
        ? ""
        : Suggestions.DidYouMean(Suggestions.Nearest(argument.Name, known.Select(value => value.Name)));
}
