using System.Linq.Expressions;
using System.Reflection;

namespace Subgraphs.Server.Projecting;

/// <summary>Paths of properties that an expression or a name reads from a parent.</summary>
internal static class MemberPaths
{
    /// <summary>The longest property paths from the expression's parameter; null where the parameter itself escapes.</summary>
    public static IReadOnlyList<PropertyInfo[]>? Of(LambdaExpression expression)
    {
        var collector = new Collector(expression.Parameters[0]);
        collector.Visit(expression.Body);
        return collector.Escapes ? null : collector.Paths;
    }

    /// <summary>Parses <c>Isin</c> or <c>PrimaryListing.Mic</c>.</summary>
    public static bool TryParse(Type type, string path, out PropertyInfo[] properties)
    {
        var names = path.Split('.');
        properties = new PropertyInfo[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (type.GetProperty(names[i]) is not { } property)
            {
                return false;
            }

            properties[i] = property;
            type = property.PropertyType;
        }

        return true;
    }

    private sealed class Collector(ParameterExpression parent) : ExpressionVisitor
    {
        public List<PropertyInfo[]> Paths { get; } = [];

        public bool Escapes { get; private set; }

        protected override Expression VisitMember(MemberExpression node)
        {
            List<PropertyInfo> path = [];
            Expression? current = node;
            while (current is MemberExpression { Member: PropertyInfo property } member)
            {
                path.Insert(0, property);
                current = member.Expression;
            }

            if (current != parent)
            {
                return base.VisitMember(node);
            }

            Paths.Add([.. path]);
            return node;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Escapes |= node == parent;
            return node;
        }
    }
}
