namespace GraphQL.Language;

/// <summary>Makes a changed copy of a tree. A node below which nothing changes stays the same object.</summary>
/// <remarks>Override the method of a kind; the base method rewrites what the node holds. Null takes a node out of the list that
/// holds it, and a node whose list of selections becomes empty goes with it.</remarks>
public abstract partial class SyntaxRewriter
{
    /// <summary>Rewrites a document; a definition for which null is returned is left out.</summary>
    public virtual DocumentNode RewriteDocument(DocumentNode node)
    {
        var definitions = RewriteAll(node.Definitions, RewriteDefinition);
        return IsSame(definitions, node.Definitions) ? node : new DocumentNode(node.Span, definitions, node.Source);
    }

    protected virtual DefinitionNode? RewriteDefinition(DefinitionNode node) => node switch
    {
        OperationDefinitionNode operation => RewriteOperation(operation),
        FragmentDefinitionNode fragment => RewriteFragment(fragment),
        SchemaDefinitionNode schema => RewriteSchema(schema),
        ScalarTypeDefinitionNode scalar => RewriteScalarType(scalar),
        ObjectTypeDefinitionNode type => RewriteObjectType(type),
        InterfaceTypeDefinitionNode type => RewriteInterfaceType(type),
        UnionTypeDefinitionNode union => RewriteUnionType(union),
        EnumTypeDefinitionNode type => RewriteEnumType(type),
        InputObjectTypeDefinitionNode type => RewriteInputObjectType(type),
        DirectiveDefinitionNode directive => RewriteDirectiveDefinition(directive),
        _ => node,
    };

    /// <summary>Rewrites each item; an item that becomes null is left out. The same list where nothing changes.</summary>
    protected static SyntaxList<T> RewriteAll<T>(SyntaxList<T> items, Func<T, T?> rewrite)
        where T : SyntaxNode
    {
        List<T>? changed = null;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var rewritten = rewrite(item);
            if (changed is null && !ReferenceEquals(item, rewritten))
            {
                changed = new List<T>(items.Count);
                for (var j = 0; j < i; j++)
                {
                    changed.Add(items[j]);
                }
            }

            if (changed is not null && rewritten is not null)
            {
                changed.Add(rewritten);
            }
        }

        return changed is null ? items : new SyntaxList<T>(changed.ToArray());
    }

    /// <summary>True where <see cref="RewriteAll{T}"/> changed nothing.</summary>
    protected static bool IsSame<T>(SyntaxList<T> left, SyntaxList<T> right)
        where T : SyntaxNode
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!ReferenceEquals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
