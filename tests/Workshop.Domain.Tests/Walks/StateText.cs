using System.Collections;
using System.Globalization;
using System.Text;
using Workshop.Domain.People;

namespace Workshop.Domain.Tests.Walks;

/// <summary>A value written out whole, the same for equal values: dictionaries and sets in the order of their keys.</summary>
public static class StateText
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text)
    {
        switch (value)
        {
            // A secret of whoever hosts the session, and nothing that happened in it.
            case null or Pseudonyms:
                text.Append("null");
                break;
            case DateTimeOffset time:
                text.Append(time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case IId id:
                text.Append('#').Append(id.Text);
                break;
            case not null when Members.IsLeaf(value):
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case IDictionary map:
                Many(map.Keys.Cast<object>().Select(k => Of(k) + ": " + Of(map[k])).Order(StringComparer.Ordinal), text);
                break;
            case IEnumerable many when IsSet(many):
                Many(many.Cast<object>().Select(Of).Order(StringComparer.Ordinal), text);
                break;
            case IEnumerable many:
                Many(many.Cast<object?>().Select(Of), text);
                break;
            default:
                text.Append(value.GetType().Name);
                Many(Members.Of(value.GetType()).Select(p => p.Name + "=" + Of(p.GetValue(value))), text);
                break;
        }
    }

    private static void Many(IEnumerable<string> items, StringBuilder text) => text.Append('{').AppendJoin(", ", items).Append('}');

    private static bool IsSet(IEnumerable many) => many.GetType().GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlySet<>));
}
