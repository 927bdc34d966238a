using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Fragment spread target defined: a fragment that is spread is a fragment of the document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined">Fragment spread target defined</seealso>
internal sealed class KnownFragmentNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "KnownFragmentNames";

    public void EnterFragmentSpread(FragmentSpreadNode spread)
    {
        if (Context.GetFragment(spread.Name) is null)
        {
            Report($"Unknown fragment \"{spread.Name}\".", spread.NameSpan.Start);
        }
    }
}
