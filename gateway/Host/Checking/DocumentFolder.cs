using System.Text;
using GraphQL.Language;

namespace Gateway.Host.Checking;

/// <summary>
/// Documents of one folder, as clients write them: a fragment that a document uses and does not define stands in another file, and is
/// appended to it. A file of fragments alone is no operation.
/// </summary>
internal static class DocumentFolder
{
    public static IReadOnlyList<RecordedOperation> Link(IReadOnlyList<RecordedOperation> files)
    {
        var parsed = files.Select(file => (File: file, Document: TryParse(file.Text))).ToArray();
        var fragments = new Dictionary<string, (RecordedOperation File, FragmentDefinitionNode Node, SourceText Source)>(StringComparer.Ordinal);
        foreach (var (file, document) in parsed)
        {
            foreach (var fragment in document?.Definitions.OfType<FragmentDefinitionNode>() ?? [])
            {
                _ = fragments.TryAdd(fragment.Name, (file, fragment, document!.Source!));
            }
        }

        var linked = new List<RecordedOperation>();
        foreach (var (file, document) in parsed)
        {
            if (document is null)
            {
                // Its syntax error is told when it is checked.
                linked.Add(file);
            }
            else if (document.Definitions.OfType<OperationDefinitionNode>().Any())
            {
                linked.Add(Append(file, document, fragments));
            }
        }

        return linked;
    }

    private static RecordedOperation Append(
        RecordedOperation file,
        DocumentNode document,
        Dictionary<string, (RecordedOperation File, FragmentDefinitionNode Node, SourceText Source)> fragments)
    {
        var known = document.Definitions.OfType<FragmentDefinitionNode>().Select(fragment => fragment.Name).ToHashSet(StringComparer.Ordinal);
        var spreads = new SpreadCollector();
        spreads.Walk(document);
        var text = new StringBuilder(file.Text);
        var line = Lines(file.Text);
        var parts = new List<(int FirstLine, string File, int Line)>();
        while (spreads.Names.TryDequeue(out var name))
        {
            if (!known.Add(name) || !fragments.TryGetValue(name, out var found))
            {
                continue;
            }

            var (start, length) = (found.Node.Span.Start, found.Node.Span.Length);
            var definition = Encoding.UTF8.GetString(found.Source.Utf8.Span.Slice(start, length));
            _ = text.Append('\n').Append(definition);
            line++;
            parts.Add((line, found.File.File, found.Source.GetLocation(start).Line));
            line += Lines(definition) - 1;
            spreads.Walk(found.Node);
        }

        return file with { Text = text.ToString(), Appended = parts };
    }

    private static int Lines(string text) => new SourceText(Encoding.UTF8.GetBytes(text)).GetLocation(int.MaxValue).Line;

    private static DocumentNode? TryParse(string text)
    {
        try
        {
            return Utf8GraphQLParser.Parse(text);
        }
        catch (SyntaxException)
        {
            return null;
        }
    }

    private sealed class SpreadCollector : SyntaxWalker
    {
        public Queue<string> Names { get; } = [];

        protected override bool Enter(SyntaxNode node)
        {
            if (node is FragmentSpreadNode spread)
            {
                Names.Enqueue(spread.Name);
            }

            return true;
        }
    }
}
