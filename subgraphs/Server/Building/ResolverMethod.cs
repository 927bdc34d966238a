using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Server.Execution;
using Subgraphs.Server.Projecting;

namespace Subgraphs.Server.Building;

/// <summary>A compiled resolver method.</summary>
internal sealed class ResolverMethod
{
    public ResolverMethod(MethodInfo method, IReadOnlyList<ResolverParameter> parameters)
    {
        Method = method;
        Parameters = parameters;
        ResultType = ResolverCompiler.GetResultType(method.ReturnType);
        Invoke = ResolverCompiler.CompileInvoke(method, parameters);
        Unwrap = ResolverCompiler.CompileUnwrap(method.ReturnType);
        DbContexts = [.. parameters.Where(p => p.Kind == ParameterKind.DbContext).Select(p => ResolverCompiler.CompileOpen(p.Info.ParameterType))];
        var batch = parameters.FirstOrDefault(p => p.Kind == ParameterKind.Batch)?.Info.ParameterType;
        BatchToList = batch is null ? null : ResolverCompiler.CompileToList(batch.GenericTypeArguments[0]);
        Reader = typeof(IQueryable).IsAssignableFrom(ResultType) ? ResolverCompiler.CreateReader(ProjectionShape.GetItemType(ResultType)!) : null;
    }

    public MethodInfo Method { get; }

    public IReadOnlyList<ResolverParameter> Parameters { get; }

    /// <summary>The type of the result without a task around it.</summary>
    public Type ResultType { get; }

    /// <summary>Calls the method; the result may be a task.</summary>
    public Func<ResolverCall, object?> Invoke { get; }

    /// <summary>Awaits the result of <see cref="Invoke"/> where it is a task.</summary>
    public Func<object?, ValueTask<object?>> Unwrap { get; }

    /// <summary>Open the contexts that the method takes, in the order of its parameters.</summary>
    public IReadOnlyList<Func<ResolverContext, ValueTask<DbContext>>> DbContexts { get; }

    public string DisplayName => $"{Method.DeclaringType!.Name}.{Method.Name}";

    /// <summary>Makes the list of parents or keys that the method takes; null where it takes none.</summary>
    public Func<IReadOnlyList<object?>, object>? BatchToList { get; }

    /// <summary>Reads the query that the method returns; null where it returns none.</summary>
    public IQueryReader? Reader { get; }

    public bool TakesPage => Parameters.Any(p => p.Kind == ParameterKind.Page);
}
