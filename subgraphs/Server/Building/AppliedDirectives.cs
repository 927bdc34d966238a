using GraphQL.Language;

namespace Subgraphs.Server.Building;

/// <summary>Names of the directives that definitions apply, without the specification's own, in alphabetical order.</summary>
internal sealed class AppliedDirectives
{
    public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);

    public void Visit(DefinitionNode definition)
    {
        if (definition is TypeDefinitionNode type)
        {
            Add(type.Directives);
        }

        switch (definition)
        {
            case ObjectTypeDefinitionNode { Fields: var fields }:
                foreach (var field in fields)
                {
                    Add(field.Directives);
                    Visit(field.Arguments);
                }

                break;
            case InputObjectTypeDefinitionNode { Fields: var fields }:
                Visit(fields);
                break;
            case EnumTypeDefinitionNode { Values: var values }:
                foreach (var value in values)
                {
                    Add(value.Directives);
                }

                break;
        }
    }

    private void Visit(SyntaxList<InputValueDefinitionNode> inputs)
    {
        foreach (var input in inputs)
        {
            Add(input.Directives);
        }
    }

    private void Add(SyntaxList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            // @deprecated is the specification's own.
            if (directive.Name != "deprecated")
            {
                Names.Add(directive.Name);
            }
        }
    }
}
