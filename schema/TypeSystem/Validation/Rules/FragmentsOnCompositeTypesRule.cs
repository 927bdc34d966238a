using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Fragments on object, interface or union types: a fragment selects on a type that has a selection set.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types">Fragments on object, interface or union types</seealso>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "FragmentsOnCompositeTypes";

    public void EnterInlineFragment(InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is { } condition && IsNotComposite(condition))
        {
            Report($"Fragment cannot condition on non composite type \"{condition.Name}\".", condition.Span.Start);
        }
    }

    public void EnterFragment(FragmentDefinitionNode fragment)
    {
        var condition = fragment.TypeCondition;
        if (IsNotComposite(condition))
        {
            Report(
                $"Fragment \"{fragment.Name}\" cannot condition on non composite type \"{condition.Name}\".",
                condition.Span.Start);
        }
    }

    private bool IsNotComposite(NamedTypeNode condition) => Context.Schema.GetType(condition.Name) is { IsComposite: false };
}
