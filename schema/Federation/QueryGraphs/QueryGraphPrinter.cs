using System.Text;
using GraphQL.Language;

namespace Federation.QueryGraphs;

/// <summary>A query graph as text, for tests and for people.</summary>
public static class QueryGraphPrinter
{
    public static string Print(QueryGraph graph)
    {
        var text = new StringBuilder();
        foreach (var vertex in graph.Vertices)
        {
            Print(vertex, text);
        }

        return text.ToString();
    }

    private static void Print(Vertex vertex, StringBuilder text)
    {
        text.Append(vertex);
        if (vertex.IsInterfaceObject)
        {
            text.Append(" (interface object)");
        }

        text.Append('\n');
        foreach (var key in vertex.Keys)
        {
            text.Append("  key ").Append(key.FieldSet).Append('\n');
        }

        foreach (var edge in vertex.Fields.Values.OrderBy(edge => edge.Name, StringComparer.Ordinal))
        {
            text.Append("  ").Append(edge.Name).Append(": ").Append(edge.Target?.ToString() ?? edge.Type);
            if (edge.Requires is not null)
            {
                text.Append(" requires ").Append(edge.Requires.Print(indented: false));
            }

            text.Append(edge.IsWrittenPerType ? " per type\n" : "\n");
        }

        foreach (var (name, target) in vertex.TypeConditions.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append("  ... on ").Append(name).Append(": ").Append(target).Append('\n');
        }
    }
}
