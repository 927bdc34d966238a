using Federation.Links;
using Federation.Subgraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Federation1;

/// <summary>Gives the schema the link that it lacks, writes field sets as strings, and turns extensions of others' types into definitions.</summary>
internal static class LinkFederation2
{
    /// <summary>A version that has all that federation 1 could say.</summary>
    private const string Version = "v2.4";

    /// <summary>The type of field sets in schemas that spell out the machinery of federation 1.</summary>
    private const string FieldSetType = "_FieldSet";

    public static DocumentEdits Edit(Subgraph subgraph, IReadOnlyList<Subgraph> others, CompositionContext context)
    {
        var edits = new DocumentEdits();
        var imports = FederationSpec.Federation1Directives
            .Where(name => name != FederationDirectives.Tag || subgraph.Features.Find(KnownSpecs.Tag) is null)
            .Select(name => Nodes.String($"@{name}"));
        edits.Add(new SchemaDefinitionNode(
            default,
            null,
            [Nodes.Directive(
                subgraph.Features.LinkDirectiveName,
                ("url", Nodes.String($"{KnownSpecs.Federation}/{Version}")),
                ("import", Nodes.List(imports)))],
            [],
            isExtension: true));
        DropMachinery(subgraph, edits);
        foreach (var type in subgraph.Schema.Types.OfType<FieldContainerType>())
        {
            WriteFieldSets(subgraph, type.Directives, edits);
            foreach (var field in type.Fields)
            {
                WriteFieldSets(subgraph, field.Directives, edits);
                DropExternal(subgraph, others, type, field, edits);
            }
        }

        edits.MakeDefinitions();
        return edits;
    }

    /// <summary>The link supplies the directives and their types; what the schema says of them would become part of the graph.</summary>
    private static void DropMachinery(Subgraph subgraph, DocumentEdits edits)
    {
        foreach (var definition in subgraph.Document.Definitions)
        {
            switch (definition)
            {
                case DirectiveDefinitionNode directive when subgraph.MeaningOf(directive.Name) is { } meaning && FederationSpec.Federation1Directives.Contains(meaning):
                    edits.RemoveDirectiveDefinition(directive.Name);
                    break;
                case ScalarTypeDefinitionNode { Name: FieldSetType }:
                    edits.RemoveType(FieldSetType);
                    break;
            }
        }
    }

    private static void WriteFieldSets(Subgraph subgraph, SyntaxList<DirectiveNode> directives, DocumentEdits edits)
    {
        foreach (var directive in directives)
        {
            if (subgraph.MeaningOf(directive.Name) is FederationDirectives.Key or FederationDirectives.Requires or FederationDirectives.Provides
                && directive.GetArgument("fields") is not null and not StringValueNode
                && FieldSetText.Of(directive, isFederation1: true) is { } text)
            {
                edits.Replace(directive, Nodes.Directive(directive.Name, ("fields", Nodes.String(text))));
            }
        }
    }

    /// <summary>Key fields of an extension were marked external by rule, though the subgraph gives them.</summary>
    private static void DropExternal(Subgraph subgraph, IReadOnlyList<Subgraph> others, FieldContainerType type, OutputField field, DocumentEdits edits)
    {
        var external = subgraph.Applied(field.Directives, FederationDirectives.External).FirstOrDefault();
        if (external is null)
        {
            return;
        }

        var isExtension = subgraph.HasExtension(type.Name) || subgraph.Has(type.Directives, FederationDirectives.Extends);
        if (!isExtension)
        {
            return;
        }

        var keys = subgraph.KeysOf(type);
        var isKeyField = keys.Count > 0
            ? keys.Any(key => Names(key, field))
            : others.Any(other => other.Schema.GetType(type.Name) is { } theirs && other.KeysOf(theirs) is [var first, ..] && Names(first, field));
        if (isKeyField)
        {
            edits.Remove(external);
        }
    }

    private static bool Names(EntityKey key, OutputField field)
        => key.FieldSet.AllFields().Any(selection => selection.Field.Coordinate == field.Coordinate);
}
