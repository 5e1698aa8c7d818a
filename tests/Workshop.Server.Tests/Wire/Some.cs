using System.Reflection;
using Workshop.Domain;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Server.Tests.Secrets;
using Workshop.Server.Wire;

namespace Workshop.Server.Tests.Wire;

/// <summary>A boring value of any type that travels, always the same.</summary>
internal static class Some
{
    public static object Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "some text";
        if (type == typeof(int))
            return 3;
        if (type == typeof(bool))
            return true;
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2015, 4, 29, 9, 0, 0, TimeSpan.Zero);
        if (type == typeof(DateOnly))
            return new DateOnly(2015, 9, 1);
        if (type == typeof(Report))
            return Ended();
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0)!;
        if (type.IsAssignableTo(typeof(IId)))
            return Activator.CreateInstance(type, "some-id")!;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Seq<>))
            return typeof(Some).GetMethod(nameof(One), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, null)!;
        if (Names.Unions.TryGetValue(type, out var members))
            return Of(members.Keys.First());
        var make = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return make.Invoke(make.GetParameters().Select(p => Of(p.ParameterType)).ToArray());
    }

    /// <summary>Of a workshop in which nothing happened, as it comes out of its archive.</summary>
    private static Report Ended()
    {
        var session = new[] { (Seat.Host, (Command)Asking.Create(namesShown: false)), (new(Role.Facilitator), new CloseSession()) }
            .Aggregate(Session.Empty, (s, asked) => Session.Decide(asked.Item2, new(asked.Item1, Asking.Start), s).Events.Aggregate(s, Session.Evolve));
        var report = Report.Of(session, new(Circle.Rapporteur), new(2, new byte[32], Asking.Start, "some-session"));
        return report with { Workshop = report.Workshop with { Code = "" } };
    }

    private static Seq<T> One<T>() => [(T)Of(typeof(T))];
}
