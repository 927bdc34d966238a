using Subgraphs.Tenancy.Auditing;

namespace Subgraphs.Imports;

/// <summary>The command line of an import.</summary>
/// <param name="Kind">The kind of file.</param>
/// <param name="Path">The file.</param>
/// <param name="Tenant">The tenant's slug; null where none is named.</param>
/// <param name="IsCheck">True where nothing is to be stored.</param>
/// <param name="By">Who asks for it, by a name of their own; null where the user of the operating system says it.</param>
internal sealed record ImportArguments(string Kind, string Path, string? Tenant, bool IsCheck, string? By)
{
    /// <summary>Who runs it, as the database and the audit log keep it: the user of the operating system, who was not asked, and the name that was given.</summary>
    public string Who => CommandOperator.Describe(By);

    /// <param name="arguments">Behind the word <c>import</c>.</param>
    /// <param name="kinds">The kinds that this program takes.</param>
    /// <param name="needsTenant">Whether the rows are a tenant's.</param>
    /// <exception cref="ImportCommandException">The command line is wrong.</exception>
    public static ImportArguments Parse(IReadOnlyList<string> arguments, IReadOnlyCollection<string> kinds, bool needsTenant)
    {
        var usage = $"Usage: import {string.Join("|", kinds)} FILE{(needsTenant ? " --tenant TENANT" : "")} [--by NAME] [--check]";
        List<string> words = [];
        string? tenant = null;
        string? by = null;
        var isCheck = false;
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            switch (argument)
            {
                case "--check":
                    isCheck = true;
                    break;
                case "--tenant" when index + 1 < arguments.Count:
                    tenant = arguments[++index];
                    break;
                case "--by" when index + 1 < arguments.Count && CommandOperator.IsName(arguments[index + 1]):
                    by = arguments[++index].Trim();
                    break;
                case "--tenant" or "--by":
                    throw new ImportCommandException(2, usage);

                // What is left beside words is configuration, --Storage:Directory=…, which the program has read.
                case var setting when setting.StartsWith("--", StringComparison.Ordinal) && setting.Contains('=', StringComparison.Ordinal):
                    break;
                case var unknown when unknown.StartsWith("--", StringComparison.Ordinal):
                    throw new ImportCommandException(2, $"There is no option '{unknown}'. {usage}");
                default:
                    words.Add(argument);
                    break;
            }
        }

        if (words is not [var kind, var path] || (needsTenant && tenant is null) || (!needsTenant && tenant is not null))
        {
            throw new ImportCommandException(2, usage);
        }

        return kinds.Contains(kind) ? new ImportArguments(kind, path, tenant, isCheck, by) : throw new ImportCommandException(2, $"There is no kind '{kind}'. {usage}");
    }
}
