using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Fragment spread type existence, and the types of variables: a type that a document names is a type of the schema.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence">Fragment spread type existence</seealso>
internal sealed class KnownTypeNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "KnownTypeNames";

    public void EnterNamedType(NamedTypeNode type)
    {
        if (Context.Schema.GetType(type.Name) is not null)
        {
            return;
        }

        var suggestion = Context.Options.HideSuggestions
            ? ""
            : Suggestions.DidYouMean(Suggestions.Nearest(type.Name, Context.Schema.Types.Select(known => known.Name)));
        Report($"Unknown type \"{type.Name}\".{suggestion}", type.Span.Start);
    }
}
