namespace Federation.Subgraphs.Rules;

/// <summary>Field sets are strings that parse and fit their type, without directives.</summary>
internal static class FieldSetsParse
{
    public static void Check(SubgraphRuleContext context) => context.Errors.AddRange(context.Subgraph.FieldSetErrors);
}
