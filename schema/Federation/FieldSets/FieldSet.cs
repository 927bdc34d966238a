using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.FieldSets;

/// <summary>The fields that a <c>@key</c>, <c>@requires</c> or <c>@provides</c> names: a selection set without its outer braces, resolved against a type.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#key">Federation, FieldSet</seealso>
public sealed class FieldSet
{
    private FieldSet(string text, SelectionSetNode selectionSet, FieldSelectionSet root)
    {
        Text = text;
        SelectionSet = selectionSet;
        Root = root;
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>The syntax.</summary>
    public SelectionSetNode SelectionSet { get; }

    /// <summary>The fields, resolved.</summary>
    public FieldSelectionSet Root { get; }

    /// <summary>Parses a field set and resolves it against <paramref name="parent"/>; all problems at once.</summary>
    public static FieldSetResult Parse(string text, Schema schema, CompositeType parent)
    {
        SelectionSetNode syntax;
        try
        {
            syntax = Utf8GraphQLParser.ParseSelectionSet(text);
        }
        catch (SyntaxException exception)
        {
            return new FieldSetResult(null, [new FieldSetProblem(FieldSetProblemKind.Invalid, exception.Message)]);
        }

        var resolver = new FieldSetResolver(schema);
        var root = resolver.Resolve(syntax, parent);
        var fits = resolver.Problems.All(problem => problem.Kind != FieldSetProblemKind.Invalid);
        return new FieldSetResult(fits ? new FieldSet(text, syntax, root) : null, resolver.Problems);
    }

    /// <summary>All selected fields, those of nested selections included.</summary>
    public IEnumerable<FieldSelection> AllFields() => AllFields(Root);

    private static IEnumerable<FieldSelection> AllFields(FieldSelectionSet set)
    {
        foreach (var field in set.Fields)
        {
            yield return field;
            if (field.Children is { } children)
            {
                foreach (var below in AllFields(children))
                {
                    yield return below;
                }
            }
        }

        foreach (var fragment in set.Fragments)
        {
            foreach (var below in AllFields(fragment))
            {
                yield return below;
            }
        }
    }
}
