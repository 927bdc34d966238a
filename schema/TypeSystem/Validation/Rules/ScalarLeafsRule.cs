using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Leaf field selections: a scalar or enum has no selection set, everything else must have one.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections">Leaf field selections</seealso>
internal sealed class ScalarLeafsRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "ScalarLeafs";

    public void EnterField(FieldNode field)
    {
        if (Context.Types.Type is not { } type)
        {
            return;
        }

        if (type.Named.IsLeaf)
        {
            if (field.SelectionSet is { } selectionSet)
            {
                Report(
                    $"Field \"{field.Name}\" must not have a selection since type \"{type}\" has no subfields.",
                    selectionSet.Span.Start);
            }
        }
        else if (field.SelectionSet is null)
        {
            Report(
                $"Field \"{field.Name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{field.Name} {{ ... }}\"?",
                field.Span.Start);
        }
    }
}
