using System.Reflection;
using Subgraphs.Server.Building;
using Subgraphs.Server.Execution;

namespace Subgraphs.Server.Projecting;

/// <summary>The properties of a type that a query needs, with those of the objects behind them.</summary>
internal sealed class ProjectionTree
{
    private readonly SortedDictionary<string, ProjectionTree> _children = new(StringComparer.Ordinal);

    /// <summary>Every simple property: something reads the object that did not say what it reads.</summary>
    public bool All { get; private set; }

    public bool IsEmpty => !All && _children.Count == 0;

    /// <summary>Property names and what is needed below; empty below simple values.</summary>
    public IReadOnlyDictionary<string, ProjectionTree> Children => _children;

    /// <summary>What the selected fields read from the object they are selected on.</summary>
    public static ProjectionTree Of(PlannedField[] fields)
    {
        var tree = new ProjectionTree();
        foreach (var planned in fields)
        {
            if (planned.Field is { } field && !planned.IsDenied)
            {
                tree.Add(planned, field);
            }
        }

        return tree;
    }

    public void Add(IEnumerable<PropertyInfo> path)
    {
        var tree = this;
        foreach (var property in path)
        {
            tree = tree.Child(property.Name);

            // Below a value or a list there is nothing to choose by name: Length, Count and their like.
            if (ProjectionShape.IsSimple(property.PropertyType) || ProjectionShape.GetItemType(property.PropertyType) is not null)
            {
                break;
            }
        }
    }

    private void Add(PlannedField planned, FieldModel field)
    {
        if (planned.IsAudited && field.DeclaringType.ResolvableKeys is [var key, ..])
        {
            AddKey(field.DeclaringType, key);
        }

        if (field.ParentRequires is null)
        {
            All = true;
        }
        else
        {
            foreach (var path in field.ParentRequires)
            {
                Add(path);
            }
        }

        if (field.Property is { } property && field.Type.Named is ObjectModel target)
        {
            Child(property.Name).Merge(Of(planned.ChildrenOf(target)));
        }
    }

    /// <summary>Whoever reads of an entity is kept with its key, selected or not.</summary>
    private void AddKey(ObjectModel model, EntityKey key)
    {
        foreach (var path in key.Fields.SelectMany(name => model.GetField(name)?.ParentRequires ?? []))
        {
            Add(path);
        }
    }

    private ProjectionTree Child(string name)
    {
        if (!_children.TryGetValue(name, out var child))
        {
            _children.Add(name, child = new ProjectionTree());
        }

        return child;
    }

    private void Merge(ProjectionTree other)
    {
        All |= other.All;
        foreach (var (name, child) in other._children)
        {
            Child(name).Merge(child);
        }
    }
}
