using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Directives are defined, and in valid locations.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined">Directives are defined</seealso>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations">Directives are in valid locations</seealso>
internal sealed class KnownDirectivesRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "KnownDirectives";

    public void EnterDirective(DirectiveNode directive, string location)
    {
        if (Context.Types.Directive is not { } definition)
        {
            Report($"Unknown directive \"@{directive.Name}\".", directive.Span.Start);
        }
        else if (!definition.Locations.Contains(location))
        {
            Report($"Directive \"@{directive.Name}\" may not be used on {location}.", directive.Span.Start);
        }
    }
}
