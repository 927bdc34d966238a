using System.Linq.Expressions;
using System.Reflection;

namespace Subgraphs.Server.Projecting;

/// <summary>
/// Builds the projection that reads just what a tree names: <c>x =&gt; new T { A = x.A, Nav = new N { B = x.Nav.B } }</c>. The database
/// provider turns it into the list of columns.
/// </summary>
internal static class ProjectionBuilder
{
    /// <summary>The projection, or null where the type cannot be made in part: then rows are read whole.</summary>
    public static Expression<Func<T, T>>? Build<T>(ProjectionTree tree)
    {
        var row = Expression.Parameter(typeof(T), "x");
        return BuildInstance(typeof(T), row, tree) is { } body ? Expression.Lambda<Func<T, T>>(body, row) : null;
    }

    private static MemberInitExpression? BuildInstance(Type type, Expression source, ProjectionTree tree)
    {
        if (type.IsAbstract || ProjectionShape.GetConstructor(type) is not { } constructor)
        {
            return null;
        }

        var needed = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => tree.Children.ContainsKey(p.Name)
                || (tree.All && p.GetIndexParameters().Length == 0 && ProjectionShape.IsSimple(p.PropertyType) && ProjectionShape.CanFill(p)))
            .ToList();
        List<Expression> arguments = [];
        foreach (var parameter in constructor.GetParameters())
        {
            var property = needed.FirstOrDefault(p => ProjectionShape.Matches(parameter, p));
            arguments.Add(property is null ? Expression.Default(parameter.ParameterType) : ReadValue(property, source, tree));
            if (property is not null)
            {
                needed.Remove(property);
            }
        }

        var bindings = needed.Where(p => p.SetMethod is not null)
            .Select(p => (MemberBinding)Expression.Bind(p, ReadValue(p, source, tree)));
        return Expression.MemberInit(Expression.New(constructor, arguments), bindings);
    }

    private static Expression ReadValue(PropertyInfo property, Expression source, ProjectionTree tree)
    {
        var value = Expression.Property(source, property);
        var below = tree.Children.GetValueOrDefault(property.Name);
        if (below is null || below.IsEmpty || ProjectionShape.IsSimple(property.PropertyType))
        {
            return value;
        }

        if (ProjectionShape.GetItemType(property.PropertyType) is { } itemType)
        {
            return ReadItems(property.PropertyType, itemType, value, below);
        }

        var instance = BuildInstance(property.PropertyType, value, below);
        return instance is null
            ? value
            : Expression.Condition(
                Expression.Equal(value, Expression.Constant(null, property.PropertyType)),
                Expression.Constant(null, property.PropertyType),
                instance);
    }

    private static Expression ReadItems(Type type, Type itemType, Expression value, ProjectionTree below)
    {
        var item = Expression.Parameter(itemType, "i");
        if (BuildInstance(itemType, item, below) is not { } instance || !type.IsAssignableFrom(typeof(List<>).MakeGenericType(itemType)))
        {
            return value;
        }

        var projected = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Select), [itemType, itemType], value, Expression.Lambda(instance, item));
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.ToList), [itemType], projected);
    }
}
