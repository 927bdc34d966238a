using System.Text;
using GraphQL.Language;

namespace Federation.Composition.Satisfiability;

/// <summary>A way through the supergraph, kept to show it as a query.</summary>
internal sealed class QueryPath
{
    private readonly QueryPath? _parent;
    private readonly string _text;

    private QueryPath(QueryPath? parent, string text)
    {
        _parent = parent;
        _text = text;
    }

    public static QueryPath Root(OperationType operation)
        => new(null, operation == OperationType.Query ? "" : $"{operation.ToString().ToLowerInvariant()} ");

    public QueryPath Then(string field) => new(this, field);

    public QueryPath On(string type) => new(this, $"... on {type}");

    /// <summary>For example <c>{ instrument { lastClose } }</c>.</summary>
    public override string ToString()
    {
        var steps = new List<string>();
        var path = this;
        for (; path._parent is not null; path = path._parent)
        {
            steps.Add(path._text);
        }

        steps.Reverse();
        var text = new StringBuilder(path._text);
        foreach (var step in steps)
        {
            text.Append("{ ").Append(step).Append(' ');
        }

        for (var i = 0; i < steps.Count; i++)
        {
            text.Append(i == 0 ? "}" : " }");
        }

        return text.ToString();
    }
}
