using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Directives are unique per location: one that is not repeatable stands once on an element.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location">Directives are unique per location</seealso>
internal sealed class UniqueDirectivesPerLocationRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "UniqueDirectivesPerLocation";

    public void EnterOperation(OperationDefinitionNode operation) => Check(operation.Directives);

    public void EnterVariableDefinition(VariableDefinitionNode variable) => Check(variable.Directives);

    public void EnterFragment(FragmentDefinitionNode fragment) => Check(fragment.Directives);

    public void EnterField(FieldNode field) => Check(field.Directives);

    public void EnterFragmentSpread(FragmentSpreadNode spread) => Check(spread.Directives);

    public void EnterInlineFragment(InlineFragmentNode fragment) => Check(fragment.Directives);

    private void Check(SyntaxList<DirectiveNode> directives)
    {
        foreach (var (name, group) in Duplicates.Find(directives, static directive => directive.Name))
        {
            if (Context.Schema.GetDirective(name) is not { IsRepeatable: false })
            {
                continue;
            }

            foreach (var repeated in group.Skip(1))
            {
                Report(
                    $"The directive \"@{name}\" can only be used once at this location.",
                    group[0].Span.Start,
                    repeated.Span.Start);
            }
        }
    }
}
