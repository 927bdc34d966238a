using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>Merges what all elements have: descriptions and directives.</summary>
internal static class ElementMerger
{
    /// <summary>Description, ownership and directives of a type.</summary>
    public static void MergeType(MergeState state, MergedType merged, NamedType?[] sources)
    {
        MergeDescription(state, merged, merged.Name, sources, source => source.Description);
        TypeOwnership.Add(state, merged, sources);
        AppliedDirectivesMerger.Merge(state, merged.Directives, merged.Name, sources, source => source.Directives);
    }

    /// <summary>The description that most subgraphs give; the first of them where several are as frequent.</summary>
    public static void MergeDescription<T>(MergeState state, MergedElement merged, string coordinate, T?[] sources, Func<T, string?> description)
        where T : class
    {
        var texts = new List<(string Text, int Count)>();
        foreach (var source in sources)
        {
            if (source is null || description(source) is not { } text)
            {
                continue;
            }

            var index = texts.FindIndex(known => known.Text == text);
            if (index < 0)
            {
                texts.Add((text, text.Length == 0 ? int.MinValue : 1));
            }
            else
            {
                texts[index] = (text, texts[index].Count + 1);
            }
        }

        if (texts.Count == 0)
        {
            return;
        }

        merged.Description = texts.MaxBy(text => text.Count).Text;
        if (texts.Count > 1)
        {
            state.Context.Hint(
                CompositionHintCodes.InconsistentDescription,
                CompositionHintLevel.Warn,
                $"\"{coordinate}\" is described differently across {state.Name(sources)}; the supergraph has the most frequent description.",
                coordinate,
                state.Having(sources));
        }
    }
}
