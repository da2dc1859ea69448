package org.gravida.house;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.VMStartException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.VMDisconnectEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of the program under a debugger that stops where methods are entered.
 *
 * @param taken the methods in the order given, as far as each was entered after the one before
 * @param printed what the program wrote to standard output
 */
record Walk(List<Step> taken, String printed) {
  private static final String OURS = "org.gravida.";

  /**
   * A method that was entered.
   *
   * @param method class and name of it
   * @param caller the nearest class of ours that called it, or empty at the beginning of a thread
   */
  record Step(String method, String caller) {}

  /** Runs the command line in a process of its own, and stops at these methods in turn. */
  static Walk of(List<String> methods, String... words)
      throws IOException,
          VMStartException,
          IllegalConnectorArgumentsException,
          InterruptedException {
    var connector = Bootstrap.virtualMachineManager().defaultConnector();
    var arguments = connector.defaultArguments();
    arguments
        .get("options")
        .setValue(
            quoted(
                "-Dgravida.home=.",
                "-Dgravida.cache=" + System.getProperty("gravida.cache", "target/compiled"),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path"))));
    arguments.get("main").setValue("org.gravida.cli.Main " + quoted(words));
    VirtualMachine machine = connector.launch(arguments);
    var out = read(machine.process().getInputStream());
    var err = read(machine.process().getErrorStream());
    var prepared = machine.eventRequestManager().createClassPrepareRequest();
    prepared.addClassFilter(OURS + "*");
    prepared.enable();
    machine.resume();
    var taken = steps(machine, methods);
    err.join();
    return new Walk(taken, out.join());
  }

  private static String quoted(String... words) {
    return Stream.of(words).map(word -> '"' + word + '"').collect(Collectors.joining(" "));
  }

  private static CompletableFuture<String> read(InputStream in) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            return e.toString();
          }
        });
  }

  private static List<Step> steps(VirtualMachine machine, List<String> methods)
      throws InterruptedException {
    var taken = new ArrayList<Step>();
    while (true) {
      var events = machine.eventQueue().remove();
      for (Event event : events) {
        if (event instanceof ClassPrepareEvent prepared) {
          stopAt(prepared.referenceType(), methods);
        } else if (event instanceof BreakpointEvent stop) {
          String name = name(stop.location().method());
          if (taken.size() < methods.size() && name.equals(methods.get(taken.size()))) {
            stop.request().disable();
            taken.add(new Step(name, caller(stop.thread())));
          }
        } else if (event instanceof VMDisconnectEvent) {
          return taken;
        }
      }
      events.resume();
    }
  }

  private static void stopAt(ReferenceType type, List<String> methods) {
    for (Method method : type.methods()) {
      if (methods.contains(name(method)) && !method.isAbstract() && !method.isBridge()) {
        type.virtualMachine()
            .eventRequestManager()
            .createBreakpointRequest(method.location())
            .enable();
      }
    }
  }

  private static String name(Method method) {
    return method.declaringType().name().replace('$', '.') + "." + method.name();
  }

  /** Returns the class of a method, without those that are nested in it. */
  static String type(String method) {
    int begin = method.lastIndexOf('.', method.length());
    String type = method.substring(0, begin);
    var outer = new StringBuilder();
    for (String part : type.split("\\.")) {
      outer.append(outer.isEmpty() ? "" : ".").append(part);
      if (Character.isUpperCase(part.charAt(0))) {
        break;
      }
    }
    return outer.toString();
  }

  private static String caller(ThreadReference thread) {
    try {
      var frames = thread.frames();
      String own = type(name(frames.get(0).location().method()));
      for (StackFrame frame : frames) {
        String other = type(name(frame.location().method()));
        if (other.startsWith(OURS) && !other.equals(own)) {
          return other;
        }
      }
      return "";
    } catch (IncompatibleThreadStateException e) {
      throw new IllegalStateException(e);
    }
  }
}
