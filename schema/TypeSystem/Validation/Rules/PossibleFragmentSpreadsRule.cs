using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Fragment spread is possible: some object can be of the fragment's type and of the type around it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible">Fragment spread is possible</seealso>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "PossibleFragmentSpreads";

    public void EnterInlineFragment(InlineFragmentNode fragment)
    {
        if (Context.Types is { Type: CompositeType type, ParentType: { } parentType } && !Context.Schema.DoTypesOverlap(type, parentType))
        {
            Report(
                $"Fragment cannot be spread here as objects of type \"{parentType}\" can never be of type \"{type}\".",
                fragment.Span.Start);
        }
    }

    public void EnterFragmentSpread(FragmentSpreadNode spread)
    {
        if (Context.Types.ParentType is { } parentType
            && Context.GetFragment(spread.Name) is { } fragment
            && Context.Schema.GetType(fragment.TypeCondition.Name) is CompositeType type
            && !Context.Schema.DoTypesOverlap(type, parentType))
        {
            Report(
                $"Fragment \"{spread.Name}\" cannot be spread here as objects of type \"{parentType}\" can never be of type \"{type}\".",
                spread.Span.Start);
        }
    }
}
