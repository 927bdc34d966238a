using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Field selections: a field that is selected is a field of the type around it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selections">Field selections</seealso>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "FieldsOnCorrectType";

    public void EnterField(FieldNode field)
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
    // object types first, super types (which implement fewer interfaces) before subtypes.
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

        return
        [
            .. usages.Keys
                .OrderByDescending(suggested => usages[suggested])
                .ThenBy(suggested => suggested is InterfaceType ? suggested.Interfaces.Count : int.MaxValue)
                .ThenBy(suggested => suggested.Name, NaturalOrder.Comparer)
                .Select(suggested => suggested.Name),
        ];
    }
}
