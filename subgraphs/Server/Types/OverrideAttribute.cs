using GraphQL.Language;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Types;

/// <summary>The field moves here from another subgraph.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class OverrideAttribute(string from) : SchemaDirectiveAttribute
{
    /// <summary>The name of the subgraph that had it.</summary>
    public string From { get; } = from;

    /// <summary>For a progressive move, for example <c>percent(10)</c>.</summary>
    public string? Label { get; init; }

    internal override string DirectiveName => "override";

    internal override IEnumerable<ArgumentNode> GetArguments() => Label is null
        ? [Syntax.Argument("from", Syntax.String(From))]
        : [Syntax.Argument("from", Syntax.String(From)), Syntax.Argument("label", Syntax.String(Label))];
}
