using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Field selections: a field that is selected is a field of the type around it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selections">Field selections</seealso>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "FieldsOnCorrectType";

    public override void EnterField(FieldNode field)
    {
        if (Context.Types is { ParentType: { } type, Field: null })
        {
            Report($"Cannot query field \"{field.Name}\" on type \"{type.Name}\".{Suggest(type, field.Name)}", field.Span.Start);
        }
    }

    private string Suggest(CompositeType type, string fieldName)
    {
        if (Context.Options.HideSuggestions)
        {
            return "";
        }

        var types = SuggestTypes(type, fieldName);
        if (types.Count > 0)
        {
            return Suggestions.DidYouMean(types, "to use an inline fragment on");
        }

        return type is FieldContainerType container
            ? Suggestions.DidYouMean(Suggestions.Nearest(fieldName, container.Fields.Select(field => field.Name)))
            : "";
    }

    // The object types of an abstract type that have the field, and the interfaces that give it to them: those that cover most
    // object types first, super types before subtypes.
    private List<string> SuggestTypes(CompositeType type, string fieldName)
    {
        if (!type.IsAbstract)
        {
            return [];
        }

        var usages = new Dictionary<FieldContainerType, int>();
        foreach (var possible in Context.Schema.GetPossibleTypes(type))
        {
            if (possible.GetField(fieldName) is null)
            {
                continue;
            }

            usages[possible] = 1;
            foreach (var implemented in possible.Interfaces)
            {
                if (implemented.GetField(fieldName) is not null)
                {
                    usages[implemented] = usages.GetValueOrDefault(implemented) + 1;
                }
            }
        }

        var types = usages.Keys.ToList();
        types.Sort((left, right) => Compare(left, right, usages));
        return types.ConvertAll(suggested => suggested.Name);
    }

    private static int Compare(FieldContainerType left, FieldContainerType right, Dictionary<FieldContainerType, int> usages)
    {
        if (usages[left] != usages[right])
        {
            return usages[right] - usages[left];
        }

        if (right.Interfaces.Any(implemented => implemented == left))
        {
            return -1;
        }

        return left.Interfaces.Any(implemented => implemented == right) ? 1 : NaturalOrder.Compare(left.Name, right.Name);
    }
}
